package dev.gatehouse.oidc.connection;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.time.Duration;
import java.time.Instant;
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
    private final InstantSource clock;
    private final Remembered<Issuer, MetadataOutcome> remembered;

    public Discovery(OutboundGuard guard, InstantSource clock) {
        this.fetch = new FetchMetadata(guard);
        this.clock = clock;
        this.remembered = new Remembered<>(clock, this::timed);
    }

    private Timed<MetadataOutcome> timed(Issuer issuer) {
        Instant asked = clock.instant();
        MetadataOutcome outcome = fetch.fetch(issuer);
        // A failure may have taken longer than it is remembered, so it counts from its end.
        Instant end =
                outcome instanceof MetadataOutcome.Found
                        ? asked.plus(GOOD)
                        : clock.instant().plus(BAD);
        return new Timed<>(outcome, asked, end);
    }

    /** What is remembered, else what the provider says now. */
    public MetadataOutcome find(Issuer issuer) {
        return remembered.get(issuer).map(Timed::value).orElseGet(Discovery::notAwaited);
    }

    /** What the provider says now; remembered for everybody if it is good. */
    public MetadataOutcome ask(Issuer issuer) {
        Timed<MetadataOutcome> now = timed(issuer);
        if (now.value() instanceof MetadataOutcome.Found) {
            remembered.put(issuer, now);
        }
        return now.value();
    }

    private static MetadataOutcome notAwaited() {
        return new MetadataOutcome.Unreachable(OutboundOutcome.Unreachable.notAwaited());
    }
}
