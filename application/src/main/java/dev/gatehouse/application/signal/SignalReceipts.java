package dev.gatehouse.application.signal;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;

import java.util.List;
import java.util.Optional;

/** The latest signals of each organization: by kind, one that was believed and one that was not. */
public interface SignalReceipts {
    /** Replaces the receipt before, unless that is newer. */
    void keep(OrganizationId organization, SignalReceipt receipt);

    Optional<SignalReceipt> latest(OrganizationId organization, SignalKind kind, boolean believed);

    /** All, the newest first. */
    List<SignalReceipt> all(OrganizationId organization);
}
