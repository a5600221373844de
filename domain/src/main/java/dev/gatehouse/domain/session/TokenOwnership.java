package dev.gatehouse.domain.session;

import java.util.Locale;

/** Who owns the tokens that the provider issued; an organization chooses. */
public enum TokenOwnership {
    /** Each session has its own token set: a second device never disturbs the first. */
    PER_SESSION,
    /** One token set per user: a sign-in anywhere replaces it for all of the user's sessions. */
    PER_USER;

    /** The name in forms, the API and message files: {@code per_session}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
