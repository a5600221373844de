package dev.gatehouse.domain.handover;

import java.time.Instant;

/** What a hand-over is good for at a moment. */
public sealed interface HandOverState {
    /** Its link was given out and not opened. */
    record Waiting() implements HandOverState {}

    /** Somebody works with it. */
    record InUse(Instant since) implements HandOverState {}

    /** It opens nothing any more. */
    record Over(HandOverEnd reason, Instant at) implements HandOverState {}
}
