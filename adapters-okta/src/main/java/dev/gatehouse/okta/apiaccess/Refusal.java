package dev.gatehouse.okta.apiaccess;

import dev.gatehouse.oidc.token.TokenFault;

/** Says why a bearer token is refused, fit for {@code error_description} (RFC 6750, section 3). */
final class Refusal {
    private Refusal() {}

    /** Printable ASCII without quotes; holds nothing of the token. */
    static String words(TokenFault fault) {
        return switch (fault) {
            case TOO_LONG -> "The token is too long";
            case NOT_A_JWT -> "The token is not a signed JWT";
            case ALGORITHM -> "The token is not signed with RS256";
            case TYPE -> "The token is not an access token";
            case ISSUER -> "The token is of another issuer than this organization's";
            case UNKNOWN_KEY -> "The token is signed with a key that the issuer does not publish";
            case SIGNATURE -> "The signature of the token is wrong";
            case AUDIENCE -> "The token is for another audience than this organization";
            case EXPIRED -> "The token has expired";
            case NOT_YET_VALID -> "The token is not valid yet";
            case ISSUED_IN_FUTURE -> "The token was issued in the future";
            case UNTIMED -> "The token does not say when it was issued or when it ends";
            case SUBJECT, NONCE, ACCESS_TOKEN_HASH, AUTHORIZED_PARTY ->
                    "The token is not an access token";
        };
    }
}
