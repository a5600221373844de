package dev.gatehouse.application.guide;

/** Who can first see whether a step is done. */
public enum Sight {
    /** The checks that need no person, made whenever settings are saved. */
    CHECKS,
    /** A person's trial sign-in. */
    TRIAL,
    /**
     * Only who reads the provider's own configuration: the set-up assistant or an administrator.
     */
    READ_BACK,
    /** Only the first signal of the provider that is received here. */
    SIGNAL;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
