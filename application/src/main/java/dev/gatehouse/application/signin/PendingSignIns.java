package dev.gatehouse.application.signin;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sign-ins that wait for a decision, stored encrypted and by the hash of their ticket alone. */
public interface PendingSignIns {
    void keep(PendingSignIn pending);

    /** Without using it up. It may have expired. */
    Optional<PendingSignIn> find(OrganizationId organization, Secret ticket);

    /** For exactly one caller; afterwards it is gone. It may have expired. */
    Optional<PendingSignIn> take(OrganizationId organization, Secret ticket);

    /** Takes those that were asked before that time, each for exactly one caller. */
    List<PendingSignIn> takeOlder(Instant askedBefore, int most);
}
