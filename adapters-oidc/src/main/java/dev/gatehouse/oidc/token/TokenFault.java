package dev.gatehouse.oidc.token;

/** Why a token is not believed. */
public enum TokenFault {
    TOO_LONG,
    NOT_A_JWT,
    ALGORITHM,
    TYPE,
    ISSUER,
    UNKNOWN_KEY,
    SIGNATURE,
    AUDIENCE,
    AUTHORIZED_PARTY,
    /** {@code exp} or {@code iat} is missing or no time. */
    UNTIMED,
    EXPIRED,
    NOT_YET_VALID,
    ISSUED_IN_FUTURE,
    SUBJECT,
    NONCE,
    ACCESS_TOKEN_HASH
}
