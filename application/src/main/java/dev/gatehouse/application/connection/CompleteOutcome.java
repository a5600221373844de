package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.session.TokenSet;

import java.util.List;

/** What came of completing a sign-in. */
public sealed interface CompleteOutcome {
    /**
     * A verified identity.
     *
     * @param checks what was seen on the way, for the report of a trial sign-in
     */
    record Authenticated(ProviderIdentity identity, TokenSet tokens, List<CheckResult> checks)
            implements CompleteOutcome {
        public Authenticated {
            checks = List.copyOf(checks);
        }
    }

    /** The provider answered with an error (RFC 6749, section 4.1.2.1 or 5.2). */
    record Denied(Finding finding) implements CompleteOutcome {}

    /** The provider's answer does not hold what it must; it was not believed. */
    record Rejected(Finding finding) implements CompleteOutcome {}

    /** The provider could not be asked. */
    record Unavailable(Finding finding) implements CompleteOutcome {}
}
