package dev.gatehouse.application.signal;

import java.util.Locale;

/** Why a signal is not believed, or cannot be carried out. */
public enum SignalFault {
    /** The body or its form is not what the kind of signal asks for. */
    MALFORMED,
    /** The subject is named in a way that we know and cannot resolve. */
    SUBJECT_UNSUPPORTED,
    /** No token, or not a signed JWT. */
    NOT_A_TOKEN,
    /** The header {@code typ} says that it is something else. */
    TYPE,
    /** Another algorithm than the provider's one. */
    ALGORITHM,
    ISSUER,
    /** No published key has that id. */
    KEY,
    SIGNATURE,
    AUDIENCE,
    /** The {@code sub} is not this connection's client. */
    CLIENT,
    EXPIRED,
    NOT_YET_VALID,
    /** Issued too long ago. */
    TOO_OLD,
    /** No {@code jti}. */
    NO_ID,
    /** Its {@code jti} was used before by a signal that said something else. */
    ID_REUSED,
    /** No event that the kind of signal asks for. */
    EVENT,
    /** A nonce, which belongs into ID tokens only. */
    NONCE,
    /** Nobody is named. */
    SUBJECT,
    /** The secret that we share with the provider is missing or wrong. */
    SECRET;

    /** The name in message files, the audit log and metrics. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
