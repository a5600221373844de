package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.authserver.Scope;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;

import java.util.List;

/** Remembers which scopes a person allowed an application (scope {@code consent: REQUIRED}). */
record ConsentRecord(AuthorizeRequest request) {
    List<String> open(User user, List<String> scopes) {
        List<String> allowed =
                request.prompts().contains("consent") && !shelf().contains(once(user))
                        ? List.of()
                        : shelf().find(id(user)).map(c -> c.texts("scopes")).orElse(List.of());
        List<String> open =
                request.server().scopes().stream()
                        .filter(Scope::consentAsked)
                        .map(Scope::name)
                        .filter(scopes::contains)
                        .filter(scope -> !allowed.contains(scope))
                        .toList();
        if (open.isEmpty()) {
            shelf().remove(once(user));
        }
        boolean asks = request.app().consentRequired() || request.prompts().contains("consent");
        return asks ? open : List.of();
    }

    void allow(User user, List<String> scopes) {
        shelf().put(Document.EMPTY.with("id", id(user)).with("scopes", scopes));
        shelf().put(Document.EMPTY.with("id", once(user)));
    }

    private Shelf shelf() {
        return request.realm().tenant().shelf("consents/" + request.server().id());
    }

    private String id(User user) {
        return user.id() + "/" + request.app().clientId();
    }

    /** Marks the one request for which {@code prompt=consent} was just satisfied. */
    private String once(User user) {
        return id(user) + "/" + request.parameters().text("state");
    }
}
