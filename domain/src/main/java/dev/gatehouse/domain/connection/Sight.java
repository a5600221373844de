package dev.gatehouse.domain.connection;

import java.util.Locale;

/** By what it can be seen whether something is set up; each sees what the others cannot. */
public enum Sight {
    /** The checks that need no person, made whenever settings are saved. */
    CHECKS,
    /** A program's own credentials, given for one run. */
    API_CLIENT,
    /** A person's trial sign-in. */
    TRIAL,
    /**
     * Only who reads the provider's own configuration: the set-up assistant or an administrator.
     */
    READ_BACK,
    /** Only the first signal of the provider that is received here. */
    SIGNAL,
    /** Only the first person who signs in. */
    PEOPLE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
