package dev.gatehouse.application.signal;

/** What came of a signal, for the one who sent it. */
public sealed interface SignalOutcome {
    /** Carried out, or noted where it has no effect. */
    record Done() implements SignalOutcome {}

    /** Genuine, and nobody here is meant. */
    record UnknownUser() implements SignalOutcome {}

    /** Genuine, and it cannot be carried out: the user is another provider's. */
    record Impossible() implements SignalOutcome {}

    /** Genuine, and carried out before. */
    record Repeated() implements SignalOutcome {}

    /** Not believed, or not understood. */
    record Refused(SignalFault fault) implements SignalOutcome {}

    /** It cannot be judged now. */
    record Unavailable() implements SignalOutcome {}

    /** This organization listens to no such signal. */
    record NotOffered() implements SignalOutcome {}
}
