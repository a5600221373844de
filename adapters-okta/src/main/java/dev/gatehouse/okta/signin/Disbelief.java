package dev.gatehouse.okta.signin;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.token.TokenFault;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

/** Findings about answers and ID tokens that were not believed. */
public final class Disbelief {
    private Disbelief() {}

    public static Finding token(TokenFault fault, String seen) {
        return switch (fault) {
            case AUDIENCE, AUTHORIZED_PARTY ->
                    Findings.error("id_token_audience", "client_id")
                            .seen("The ID token was issued to another client", seen)
                            .expected("aud is our Client ID and nothing else")
                            .mend(
                                    Ways.GENERAL + " > Client Credentials shows the Client ID.",
                                    "Enter it as Client ID.");
            case ISSUER ->
                    Findings.error("id_token_issuer", "metadata_url")
                            .seen("The ID token is of another issuer", seen)
                            .expected("iss is the issuer of this connection")
                            .mend(
                                    Ways.SERVERS + " > your server > Settings > Issuer.",
                                    "Enter the issuer exactly as Okta shows it.");
            case EXPIRED, NOT_YET_VALID, ISSUED_IN_FUTURE ->
                    Findings.error("id_token_time", "connection")
                            .seen("The clocks of Okta and of this server differ", words(fault))
                            .expected("A difference of at most a minute")
                            .mend("Nothing to change.", "The operator sets this server's clock.");
            case NONCE, ACCESS_TOKEN_HASH ->
                    Findings.error("id_token_foreign", "connection")
                            .seen("The ID token belongs to another sign-in", words(fault))
                            .expected("The nonce and the access token of this sign-in")
                            .mend("Nothing to change.", "Sign in again.");
            case UNKNOWN_KEY, SIGNATURE, ALGORITHM, TYPE ->
                    Findings.error("id_token_signature", "metadata_url")
                            .seen(
                                    "The ID token is not signed by this authorization server",
                                    words(fault))
                            .expected("RS256 by one of the server's published keys")
                            .mend(
                                    Ways.SERVERS + " > your server > Settings shows its keys.",
                                    "Check the Metadata URL.");
            case SUBJECT, NOT_A_JWT, TOO_LONG, UNTIMED ->
                    Findings.error("id_token_malformed", "connection")
                            .seen("The ID token cannot be read", words(fault))
                            .expected("A signed JWT with sub, iat and exp")
                            .mend(Ways.SERVERS + " > your server > Token Preview shows one.");
        };
    }

    /** About the access token, which only the API needs to be one that we can read. */
    static Finding accessToken(TokenFault fault, String seen) {
        return Findings.error("access_token_refused", "audience")
                .seen(
                        "Access tokens of this server would not be admitted at the API",
                        words(fault) + (seen.isEmpty() ? "" : " " + seen))
                .expected("A JWT signed by a custom authorization server")
                .mend(
                        Ways.SERVERS + " > your server > Token Preview shows one.",
                        "Check the Authorization Server ID.");
    }

    private static String words(TokenFault fault) {
        return fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** RFC 9207, section 2.4. */
    static Finding foreign(String issuer) {
        return Findings.error("answer_foreign", "metadata_url")
                .seen("The answer came from another authorization server", issuer)
                .expected("iss of the answer is the issuer of this connection")
                .mend("Nothing to change.", "Sign in again.");
    }

    public static Finding nonsense(String seen) {
        return Findings.error("answer_malformed", "connection")
                .seen("Okta's answer is none of the protocol", seen)
                .expected("An authorization code, then tokens")
                .mend("Reports > System Log shows what happened.", "Sign in again.");
    }
}
