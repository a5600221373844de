package dev.gatehouse.application.link;

import dev.gatehouse.domain.link.OneTimeLink;
import dev.gatehouse.domain.secret.SecretHash;

import java.util.Optional;

/** The one-time links that were given out and not used. */
public interface OneTimeLinks {
    void keep(OneTimeLink link);

    Optional<OneTimeLink> find(SecretHash hash);

    /** Removes the link; true for exactly one caller, however many try at once. */
    boolean consume(SecretHash hash);

    /** Withdraws every link with which the installation could be set up. */
    void withdrawSetUpLinks();
}
