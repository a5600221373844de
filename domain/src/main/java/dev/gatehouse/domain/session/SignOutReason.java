package dev.gatehouse.domain.session;

import java.util.Locale;

/** Why a session ended; every ended session has exactly one. */
public enum SignOutReason {
    /** The person signed out. */
    SIGNED_OUT,
    /** The provider refused the refresh token at the end of its lifetime. */
    REFRESH_TOKEN_EXPIRED,
    /** The provider refused the refresh token because it was not used in its idle window. */
    INACTIVE_TOO_LONG,
    /** An administrator changed the connection. */
    CONFIGURATION_CHANGED,
    /** The refresh failed and the access token is over. */
    PROVIDER_ERROR,
    /** The refresh token was refused and the provider did not tell why. */
    REFUSED_BY_PROVIDER,
    /** An administrator ended it in the session list. */
    SIGNED_OUT_BY_ADMINISTRATOR,
    /** The provider asked for it. */
    SIGNED_OUT_BY_PROVIDER,
    /** Groups no longer give a role, or the user was deactivated or unassigned. */
    ACCESS_REMOVED,
    /** Another user signed in in this browser. */
    REPLACED,
    /** The absolute or idle limit of the organization was reached. */
    LIFETIME_REACHED,
    /** The provider reported that a refresh token was used twice. */
    TOKEN_REUSE_DETECTED;

    /**
     * Why a session ends when somebody signs in in its browser: who signs in again has ended the
     * former one, and nobody was replaced.
     */
    public static SignOutReason bySignIn(boolean samePerson) {
        return samePerson ? SIGNED_OUT : REPLACED;
    }

    /** The name in message files, the API and metrics: {@code signed_out}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
