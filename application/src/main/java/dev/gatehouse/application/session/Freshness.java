package dev.gatehouse.application.session;

import java.time.Instant;

/** Whether a session may go on with the tokens that it is founded on. */
public sealed interface Freshness {
    /** It may, without another look until then. */
    record Fresh(Instant until) implements Freshness {}

    /** It has ended, for the reason that is stored with it, or cannot be used at this moment. */
    record Over() implements Freshness {}
}
