package dev.gatehouse.domain.user;

import java.time.Instant;
import java.util.Optional;

/** How a user is bound to the provider. */
public sealed interface Binding {
    /** A local user without a domain name. */
    record Unbound() implements Binding {}

    /** Bound, but never signed in through the provider. */
    record Inactive(DomainName domainName) implements Binding {}

    /** Signed in at least once and pinned. */
    record Active(DomainName domainName, Pin pin, Instant since) implements Binding {}

    /** The domain name, where there is one. */
    default Optional<DomainName> boundName() {
        return switch (this) {
            case Unbound() -> Optional.empty();
            case Inactive(DomainName name) -> Optional.of(name);
            case Active(DomainName name, Pin _, Instant _) -> Optional.of(name);
        };
    }

    /** The pin, where there is one. */
    default Optional<Pin> pinned() {
        return this instanceof Active active ? Optional.of(active.pin()) : Optional.empty();
    }

    static Binding to(Optional<DomainName> name) {
        return name.<Binding>map(Inactive::new).orElseGet(Unbound::new);
    }
}
