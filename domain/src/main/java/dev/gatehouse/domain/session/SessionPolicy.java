package dev.gatehouse.domain.session;

/** What an organization decides about the sessions of its people. */
public record SessionPolicy(
        TokenOwnership ownership, RefreshFraction refresh, SessionLimits limits) {
    public static final SessionPolicy DEFAULT =
            new SessionPolicy(
                    TokenOwnership.PER_SESSION, RefreshFraction.DEFAULT, SessionLimits.DEFAULT);
}
