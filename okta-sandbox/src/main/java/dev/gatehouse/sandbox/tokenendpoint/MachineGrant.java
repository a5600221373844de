package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.authserver.Rule;
import dev.gatehouse.sandbox.authserver.Scope;
import dev.gatehouse.sandbox.claim.Subject;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.policy.PolicyEvaluation;
import dev.gatehouse.sandbox.policy.RequestedScopes;
import dev.gatehouse.sandbox.token.AccessTokens;

import java.util.List;
import java.util.Optional;

/** Gives a client a token for itself (reference chapter 3, Client credentials). */
record MachineGrant(TokenRequest request) {
    private static final long SECONDS = 3600;

    TokenAnswer answer() {
        return request.server().org() ? orgToken() : customToken();
    }

    private TokenAnswer customToken() {
        List<String> scopes =
                new RequestedScopes(request.server()).ofMachine(request.form().text("scope"));
        refuseConsent(scopes);
        Rule rule =
                new PolicyEvaluation(request.server())
                        .decide(request.app(), "client_credentials", Optional.empty(), scopes);
        return token(scopes, rule.accessTokenSeconds());
    }

    /** The org server gives only {@code okta.*} scopes, to service apps with a key (S3). */
    private TokenAnswer orgToken() {
        if (!request.app().type().equals("service")) {
            throw new Refusal(OAuthFault.INVALID_APPLICATION_TYPE_CLIENT_CREDENTIALS);
        }
        if (!request.app().authMethod().equals("private_key_jwt")) {
            throw new Refusal(OAuthFault.UNSUPPORTED_AUTH_METHOD_CLIENT_CREDS);
        }
        List<String> scopes = RequestedScopes.split(request.form().text("scope"));
        if (scopes.isEmpty()) {
            throw new Refusal(OAuthFault.MISSING_SCOPES);
        }
        if (scopes.stream().anyMatch(Scope::isOpenId)) {
            throw new Refusal(OAuthFault.OPENID_NOT_ALLOWED_CLIENT_CREDS);
        }
        if (!scopes.stream().allMatch(scope -> scope.startsWith("okta."))) {
            throw new Refusal(OAuthFault.ILLEGAL_CUSTOM_SCOPE);
        }
        List<String> granted =
                request
                        .realm()
                        .tenant()
                        .shelf("apps/" + request.app().id() + "/grants")
                        .list()
                        .stream()
                        .map(grant -> grant.text("scopeId"))
                        .toList();
        List<String> allowed = scopes.stream().filter(granted::contains).toList();
        if (allowed.size() < scopes.size()) {
            throw new Refusal(OAuthFault.NO_ORG_SCOPES_GRANTED);
        }
        return token(allowed, SECONDS);
    }

    private void refuseConsent(List<String> scopes) {
        List<String> guarded =
                request.server().scopes().stream()
                        .filter(Scope::consentRequired)
                        .map(Scope::name)
                        .filter(scopes::contains)
                        .toList();
        if (!guarded.isEmpty()) {
            throw new Refusal(
                    OAuthFault.CONSENT_REQUIRED_CLIENT_CREDENTIALS, String.join(", ", guarded));
        }
    }

    private TokenAnswer token(List<String> scopes, long seconds) {
        String jkt = request.thumbprint().orElse(null);
        Subject subject = new Subject(request.server(), request.app(), Optional.empty());
        String token =
                request.realm()
                        .accessTokens()
                        .issue(subject, new AccessTokens.Order(scopes, seconds, null, null, jkt));
        return new TokenAnswer(
                jkt != null,
                seconds,
                token,
                scopes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
