package dev.gatehouse.domain.signal;

import java.util.Locale;

/** The ways on which a provider's word reaches us. */
public enum SignalKind {
    /** Global Token Revocation; Okta calls it Universal Logout. */
    GLOBAL_TOKEN_REVOCATION,
    /** OpenID Connect Back-Channel Logout 1.0. */
    BACK_CHANNEL_LOGOUT,
    /** OpenID Connect Front-Channel Logout 1.0. */
    FRONT_CHANNEL_LOGOUT,
    /** Shared Signals: a security event token by push (RFC 8417, RFC 8935). */
    SECURITY_EVENT,
    /** Okta's event hook. */
    EVENT_HOOK;

    /** The name in message files, the API, the audit log and metrics. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
