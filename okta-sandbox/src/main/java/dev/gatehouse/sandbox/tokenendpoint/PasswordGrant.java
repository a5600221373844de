package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.authserver.Rule;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.policy.PolicyEvaluation;
import dev.gatehouse.sandbox.policy.RequestedScopes;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.token.Grant;

import java.util.List;
import java.util.Optional;

/** Takes a person's password from the client, four times a second at most (RFC 6749 4.3). */
record PasswordGrant(TokenRequest request) {
    TokenAnswer answer() {
        String login = required("username");
        String password = required("password");
        limit(login);
        User user =
                request.realm()
                        .directory()
                        .withLogin(login)
                        .filter(person -> person.hasPassword(password))
                        .filter(User::mayEnter)
                        .orElseThrow(() -> new Refusal(OAuthFault.INVALID_PASSWORD_CREDENTIALS));
        if (user.status().equals("PASSWORD_EXPIRED")) {
            throw new Refusal(OAuthFault.EXPIRED_PASSWORD_CREDENTIALS);
        }
        List<String> scopes =
                new RequestedScopes(request.server()).ofPerson(request.form().text("scope"));
        if (!request.realm().apps().isAssigned(request.app(), user)) {
            throw new Refusal(OAuthFault.USER_NOT_ASSIGNED);
        }
        if (request.realm().apps().wantsTwoFactors(request.app())) {
            throw new Refusal(OAuthFault.PASSWORD_AUTH_DENIED_POLICY);
        }
        Rule rule =
                new PolicyEvaluation(request.server())
                        .decide(request.app(), "password", Optional.of(user), scopes);
        return new PersonTokens(request).first(grant(user, scopes, rule));
    }

    private Grant grant(User user, List<String> scopes, Rule rule) {
        return new Grant(
                request.server().id(),
                request.app().clientId(),
                user.id(),
                scopes,
                request.realm().tenant().clock().epochSecond(),
                "",
                null,
                null,
                rule.accessTokenSeconds(),
                rule.refreshTokenSeconds(),
                rule.refreshIdleSeconds(),
                request.thumbprint().orElse(null));
    }

    private void limit(String login) {
        long now = request.realm().tenant().clock().epochSecond();
        int allowed =
                Integer.parseInt(request.realm().tenant().choice(Switch.PASSWORD_GRANT_LIMIT));
        for (int i = 0; i < allowed; i++) {
            String slot = "password/" + login + "/" + now + "/" + i;
            if (request.realm().usedOnce().first(slot, now + 1)) {
                return;
            }
        }
        throw new Refusal(OAuthFault.USER_RATE_LIMITED);
    }

    private String required(String name) {
        return request.form()
                .find(name)
                .orElseThrow(() -> new Refusal(OAuthFault.MISSING_TOKEN_REQUEST_PARAMETER, name));
    }
}
