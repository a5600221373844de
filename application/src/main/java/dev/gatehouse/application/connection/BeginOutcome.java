package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Finding;

import java.net.URI;

/** What came of beginning a sign-in. */
public sealed interface BeginOutcome {
    /** Send the browser there. */
    record Redirect(URI location) implements BeginOutcome {}

    /** The provider cannot be used now. */
    record Unavailable(Finding finding) implements BeginOutcome {}
}
