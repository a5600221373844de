package dev.gatehouse.application.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Knows which chores this node must do now.
 *
 * <p>It runs none by itself: the server asks it every second, a test when it has moved its clock.
 */
public final class Housekeeping {
    private final List<Chore> chores;
    private final ChoreClaims claims;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** Until when the storage need not be asked. */
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

    public Housekeeping(
            List<Chore> chores, ChoreClaims claims, RandomGenerator random, InstantSource clock) {
        this.chores = List.copyOf(chores);
        this.claims = claims;
        this.random = random;
        this.clock = clock;
    }

    /** The chores that are due and whose run this node has just claimed: run each once. */
    public List<Chore> claimed() {
        return chores.stream().filter(this::claim).toList();
    }

    private boolean claim(Chore chore) {
        Instant now = clock.instant();
        boolean early = now.isBefore(notBefore.getOrDefault(chore.name(), Instant.MIN));
        if (early || !chore.hasWork()) {
            return false;
        }
        Instant next = now.plus(varied(chore.every()));
        return switch (claims.claim(chore.name(), now, next)) {
            case ChoreClaims.Claim.Won() -> {
                notBefore.put(chore.name(), next);
                yield true;
            }
            case ChoreClaims.Claim.NotDue(Instant until) -> {
                notBefore.put(chore.name(), until);
                yield false;
            }
        };
    }

    /** By up to a tenth more or less, so that nodes and chores spread by themselves. */
    private Duration varied(Duration every) {
        return Duration.ofMillis((long) (every.toMillis() * random.nextDouble(0.9, 1.1)));
    }
}
