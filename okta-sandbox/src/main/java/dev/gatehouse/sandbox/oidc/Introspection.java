package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.token.Grant;
import dev.gatehouse.sandbox.token.RefreshFamily;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a server says about a token of its own; about any other that it is not active. */
record Introspection(AuthorizationServer server, Realm realm) {
    Introspection(Realm realm, AuthorizationServer server) {
        this(server, realm);
    }

    Map<String, Object> of(String token) {
        return access(token)
                .or(() -> refresh(token))
                .or(() -> id(token))
                .orElse(Map.of("active", false));
    }

    private Optional<Map<String, Object>> access(String token) {
        return realm.accessTokens().living(server, token).map(this::describeAccess);
    }

    private Map<String, Object> describeAccess(Document claims) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("active", true);
        answer.put("scope", String.join(" ", claims.texts("scp")));
        answer.put("username", claims.text("sub"));
        answer.put("exp", claims.number("exp", 0));
        answer.put("iat", claims.number("iat", 0));
        answer.put("sub", claims.text("sub"));
        answer.put("aud", claims.text("aud"));
        answer.put("iss", claims.text("iss"));
        answer.put("jti", claims.text("jti"));
        answer.put("token_type", claims.find("cnf").isPresent() ? "DPoP" : "Bearer");
        answer.put("client_id", claims.text("cid"));
        claims.findText("uid").ifPresent(uid -> answer.put("uid", uid));
        claims.find("cnf").ifPresent(cnf -> answer.put("cnf", cnf));
        return answer;
    }

    private Optional<Map<String, Object>> refresh(String token) {
        Optional<RefreshFamily> family = realm.refreshTokens().familyWith(token);
        Optional<App> app = family.flatMap(f -> realm.apps().withClientId(f.grant().clientId()));
        if (family.isEmpty()
                || app.isEmpty()
                || !family.get().grant().serverId().equals(server.id())
                || !realm.refreshTokens().living(family.get(), token, app.get())) {
            return Optional.empty();
        }
        Grant grant = family.get().grant();
        return realm.directory()
                .user(grant.userId())
                .filter(User::mayEnter)
                .map(user -> describeRefresh(family.get(), user));
    }

    private static Map<String, Object> describeRefresh(RefreshFamily family, User user) {
        Grant grant = family.grant();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("active", true);
        answer.put("scope", String.join(" ", grant.scopes()));
        answer.put("username", user.login());
        answer.put("exp", family.lastUsed() + grant.idleSeconds());
        answer.put("iat", family.created());
        answer.put("sub", user.login());
        answer.put("token_type", "Bearer");
        answer.put("client_id", grant.clientId());
        answer.put("uid", user.id());
        return answer;
    }

    private Optional<Map<String, Object>> id(String token) {
        long now = realm.tenant().clock().epochSecond();
        return realm.idTokens()
                .genuine(server, token)
                .filter(claims -> claims.number("exp", 0) > now)
                .map(claims -> claims.with("active", true).fields());
    }
}
