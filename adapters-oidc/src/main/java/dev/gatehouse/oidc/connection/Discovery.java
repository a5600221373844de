package dev.gatehouse.oidc.connection;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The metadata of providers (OpenID Connect Discovery 1.0), remembered for ten minutes.
 *
 * <p>A failure is remembered for a second only, so that a flood of requests does not become a flood
 * of look-ups, and a provider that is back is found at once.
 */
public final class Discovery {
    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final Duration BAD = Duration.ofSeconds(1);

    private final FetchMetadata fetch;
    private final Remembered<Issuer, MetadataOutcome> remembered;

    public Discovery(OutboundGuard guard, InstantSource clock) {
        this.fetch = new FetchMetadata(guard);
        this.remembered = new Remembered<>(clock, Discovery::lifetime, fetch::fetch);
    }

    private static Duration lifetime(MetadataOutcome outcome) {
        return outcome instanceof MetadataOutcome.Found ? GOOD : BAD;
    }

    /** What is remembered, else what the provider says now. */
    public MetadataOutcome find(Issuer issuer) {
        return remembered.get(issuer).orElseGet(Discovery::interrupted);
    }

    /** What the provider says now; remembered for everybody if it is good. */
    public MetadataOutcome ask(Issuer issuer) {
        MetadataOutcome now = fetch.fetch(issuer);
        if (now instanceof MetadataOutcome.Found) {
            remembered.put(issuer, now);
        }
        return now;
    }

    private static MetadataOutcome interrupted() {
        return new MetadataOutcome.Unreachable(
                new OutboundOutcome.Unreachable(Why.INTERRUPTED, "The request was interrupted"));
    }
}
