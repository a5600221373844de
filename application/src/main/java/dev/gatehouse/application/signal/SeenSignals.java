package dev.gatehouse.application.signal;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalKind;

/**
 * The ids of the signals that were carried out ({@code jti}, {@code uuid}) and what they said, for
 * seven days: longer than any signal is accepted after it was issued.
 */
public interface SeenSignals {
    /** Whether an id came before. */
    enum Seen {
        /** For the first caller only. */
        FIRST,
        /** It came before and said the same: the sender did not get our answer. */
        AGAIN,
        /** It came before and said something else. */
        OTHERWISE
    }

    /**
     * Notes the id in the transaction under way; a second one that comes at the same time waits
     * until the first has committed or given up.
     *
     * @param content what the signal says, of any length; only its hash is kept
     */
    Seen note(OrganizationId organization, SignalKind kind, String id, String content);
}
