package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.token.AuthorizationCode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Redeems an authorization code (RFC 6749 4.1.3, RFC 7636 4.6). */
record CodeGrant(TokenRequest request) {
    TokenAnswer answer() {
        String code = required("code");
        String redirectUri = required("redirect_uri");
        AuthorizationCode found = request.realm().codes().redeem(code);
        for (String step : request.realm().tenant().choice(Switch.CODE_ORDER).split(",", -1)) {
            switch (step) {
                case "client" -> client(found);
                case "redirect_uri" -> redirectUri(found, redirectUri);
                default -> verifier(found);
            }
        }
        return new PersonTokens(request)
                .first(found.grant().boundTo(request.thumbprint().orElse(null)));
    }

    private void client(AuthorizationCode code) {
        if (!code.grant().serverId().equals(request.server().id())) {
            throw new Refusal(OAuthFault.MISMATCHED_AUTHORIZATION_SERVER);
        }
        if (!code.grant().clientId().equals(request.app().clientId())) {
            throw new Refusal(OAuthFault.MISMATCHED_CLIENT);
        }
    }

    private static void redirectUri(AuthorizationCode code, String redirectUri) {
        if (!code.redirectUri().equals(redirectUri)) {
            throw new Refusal(OAuthFault.MISMATCHED_REDIRECT_URI);
        }
    }

    private void verifier(AuthorizationCode code) {
        String verifier = request.form().text("code_verifier");
        String challenge = code.challenge();
        if (challenge == null) {
            if (!verifier.isEmpty()) {
                throw new Refusal(OAuthFault.PKCE_MISSING_CHALLENGE_VERIFIER_PRESENT);
            }
            return;
        }
        if (verifier.isEmpty()) {
            throw new Refusal(OAuthFault.PKCE_MISSING_VERIFIER);
        }
        if (!verifier.matches("[A-Za-z0-9._~-]{43,128}") || !hash(verifier).equals(challenge)) {
            throw new Refusal(OAuthFault.PKCE_VERIFICATION_FAILED);
        }
    }

    private String required(String name) {
        return request.form()
                .find(name)
                .orElseThrow(() -> new Refusal(OAuthFault.MISSING_TOKEN_REQUEST_PARAMETER, name));
    }

    private static String hash(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
