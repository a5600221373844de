package dev.gatehouse.application.signal;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalKind;

/**
 * The ids of the signals that were carried out ({@code jti}, {@code uuid}), for seven days: longer
 * than any signal is accepted after it was issued.
 */
public interface SeenSignals {
    /**
     * Notes the id in the transaction under way.
     *
     * @return true for the first caller only; a second one that comes at the same time waits until
     *     the first has committed or given up
     */
    boolean first(OrganizationId organization, SignalKind kind, String id);
}
