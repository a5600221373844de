package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.session.TokenSet;

import java.time.Duration;
import java.util.Optional;

/** What the provider answered to a refresh. */
public sealed interface RefreshOutcome {
    /**
     * New tokens.
     *
     * @param identity who the new ID token says it is; empty when none came
     */
    record Refreshed(Optional<ProviderIdentity> identity, TokenSet tokens)
            implements RefreshOutcome {}

    /**
     * No answer now: no connection, time-out, 5xx or 429. The provider may have done it.
     *
     * @param pause how long the provider asks to be left alone; empty where it says nothing
     */
    record Unavailable(Finding finding, Optional<Duration> pause) implements RefreshOutcome {
        public Unavailable(Finding finding) {
            this(finding, Optional.empty());
        }
    }

    /** The connection is set up wrongly; the person is not to blame. */
    record Misconfigured(Finding finding) implements RefreshOutcome {}

    /** The person may not use the application any more. */
    record AccessRemoved(Finding finding) implements RefreshOutcome {}

    /** The refresh token is not accepted; the provider does not tell why. */
    record Refused(Finding finding) implements RefreshOutcome {}

    /**
     * The provider says that the refresh token was used twice; only from a connector that {@link
     * DetectsTokenReuse}.
     */
    record Reused(Finding finding) implements RefreshOutcome {}
}
