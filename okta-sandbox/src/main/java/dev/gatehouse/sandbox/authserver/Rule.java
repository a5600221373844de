package dev.gatehouse.sandbox.authserver;

import dev.gatehouse.sandbox.document.Document;

import java.util.Collection;
import java.util.List;

/** A rule of an access policy with its conditions and the lifetimes it grants. */
public record Rule(Document document) {
    public String id() {
        return document.id();
    }

    public boolean active() {
        return document.text("status").equals("ACTIVE");
    }

    public long priority() {
        return document.number("priority", 1);
    }

    public boolean isForGrant(String grantType) {
        return document.texts("conditions.grantTypes.include").contains(grantType);
    }

    /** The requested scopes that the rule does not list. */
    public List<String> missing(Collection<String> requested) {
        List<String> listed = document.texts("conditions.scopes.include");
        return listed.contains("*")
                ? List.of()
                : requested.stream().filter(scope -> !listed.contains(scope)).toList();
    }

    public Document people() {
        return document.at("conditions.people");
    }

    public long accessTokenSeconds() {
        return 60 * document.number("actions.token.accessTokenLifetimeMinutes", 60);
    }

    /** The absolute life of a refresh token; 0 is unlimited. */
    public long refreshTokenSeconds() {
        return 60 * document.number("actions.token.refreshTokenLifetimeMinutes", 0);
    }

    /** How long a refresh token may lie unused; 7 days unless the rule says otherwise. */
    public long refreshIdleSeconds() {
        return 60 * document.number("actions.token.refreshTokenWindowMinutes", 10_080);
    }
}
