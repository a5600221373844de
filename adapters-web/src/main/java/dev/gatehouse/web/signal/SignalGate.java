package dev.gatehouse.web.signal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits how many signals an organization takes, on this node.
 *
 * <p>One sender cannot use up what others need: each network address has its own share, and no
 * organization that of another. Counted as a token bucket by its next free moment (the generic cell
 * rate algorithm), so that a share costs one number.
 */
@Singleton
final class SignalGate {
    private static final Share SENDER = new Share(50, 200);
    private static final Share ORGANIZATION = new Share(100, 500);
    private static final int MOST = 20_000;

    private final InstantSource clock;
    private final Cache<Key, AtomicLong> shares =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .maximumSize(MOST)
                    .build();

    SignalGate(InstantSource clock) {
        this.clock = clock;
    }

    /** So many a second, and so many at once after a pause. */
    private record Share(long perSecond, long burst) {
        long step() {
            return 1_000_000 / perSecond;
        }
    }

    private record Key(OrganizationId organization, String sender) {}

    boolean admits(Organization organization, CallContext call) {
        String sender = "from " + call.device().address();
        return admits(new Key(organization.id(), sender), SENDER)
                && admits(new Key(organization.id(), ""), ORGANIZATION);
    }

    private boolean admits(Key key, Share share) {
        long now = clock.millis() * 1000;
        AtomicLong next = shares.get(key, _ -> new AtomicLong(now));
        while (true) {
            long before = next.get();
            long after = Math.max(before, now) + share.step();
            if (after - now > share.burst() * share.step()) {
                return false;
            }
            if (next.compareAndSet(before, after)) {
                return true;
            }
        }
    }
}
