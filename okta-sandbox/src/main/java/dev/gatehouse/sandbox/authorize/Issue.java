package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.authserver.Rule;
import dev.gatehouse.sandbox.claim.ClaimValues;
import dev.gatehouse.sandbox.claim.Subject;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.session.OktaSession;
import dev.gatehouse.sandbox.token.AccessTokens;
import dev.gatehouse.sandbox.token.Grant;
import dev.gatehouse.sandbox.token.IdTokens;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what a successful request is answered with: code, tokens, or both. */
record Issue(
        AuthorizeRequest request, User user, OktaSession session, Rule rule, List<String> scopes) {
    Map<String, String> answer() {
        Subject subject = new Subject(request.server(), request.app(), Optional.of(user));
        ClaimValues claims = new ClaimValues(subject);
        claims.ofAccessToken(scopes);
        claims.ofIdToken(scopes, true);
        Map<String, String> answer = new LinkedHashMap<>();
        Grant grant = grant();
        String code = request.wants("code") ? code(grant) : null;
        String access = request.wants("token") ? access(subject, grant) : null;
        if (code != null) {
            answer.put("code", code);
        }
        if (access != null) {
            answer.put("access_token", access);
            answer.put("token_type", "Bearer");
            answer.put("expires_in", String.valueOf(grant.accessSeconds()));
            answer.put("scope", String.join(" ", scopes));
        }
        if (request.wants("id_token")) {
            answer.put("id_token", id(subject, grant, code, access));
        }
        AuthorizeLog.granted(request, user, scopes);
        return answer;
    }

    private String code(Grant grant) {
        return request.realm()
                .codes()
                .issue(
                        grant,
                        request.redirectUri(),
                        request.parameters().find("code_challenge").orElse(null))
                .code();
    }

    private String access(Subject subject, Grant grant) {
        return request.realm()
                .accessTokens()
                .issue(
                        subject,
                        new AccessTokens.Order(
                                scopes, grant.accessSeconds(), grant.authTime(), null, null));
    }

    /** An ID token without access token or code is fat (reference chapter 3). */
    private String id(
            Subject subject, Grant grant, @Nullable String code, @Nullable String access) {
        boolean thin = code != null || access != null;
        return request.realm()
                .idTokens()
                .issue(subject, grant, new IdTokens.Company(access, code, thin));
    }

    private Grant grant() {
        return new Grant(
                request.server().id(),
                request.app().clientId(),
                user.id(),
                scopes,
                session.authTime(),
                session.id(),
                request.parameters().find("nonce").orElse(null),
                request.parameters().find("acr_values").orElse(null),
                rule.accessTokenSeconds(),
                rule.refreshTokenSeconds(),
                rule.refreshIdleSeconds(),
                null);
    }
}
