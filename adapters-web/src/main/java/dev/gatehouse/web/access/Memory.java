package dev.gatehouse.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.gatehouse.domain.secret.SecretHash;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Remembers for at most a minute what a credential stands for.
 *
 * <p>What was read before something was forgotten is never kept after it: {@link #begin} notes how
 * often something was forgotten, and {@link #keep} takes its value back if that number has moved.
 * Forgetting counts first and removes then, so that one of both always removes the stale value.
 */
final class Memory<V> {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 50_000;

    private final InstantSource clock;
    private final AtomicLong forgotten = new AtomicLong();
    private final Cache<SecretHash, Kept<V>> cache =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST).build();

    Memory(InstantSource clock) {
        this.clock = clock;
    }

    private record Kept<V>(V value, Instant until) {}

    /** The remembered value; one look-up, nothing else. */
    @Nullable V recall(SecretHash key) {
        Kept<V> kept = cache.getIfPresent(key);
        return kept != null && clock.instant().isBefore(kept.until()) ? kept.value() : null;
    }

    /** About how many are remembered. */
    long size() {
        return cache.estimatedSize();
    }

    /** To be called before the value is read; its result goes to {@link #keep}. */
    long begin() {
        return forgotten.get();
    }

    void keep(SecretHash key, V value, Instant until, long begun) {
        Instant longest = clock.instant().plus(LONGEST);
        Kept<V> kept = new Kept<>(value, until.isBefore(longest) ? until : longest);
        cache.put(key, kept);
        if (forgotten.get() != begun) {
            cache.asMap().remove(key, kept);
        }
    }

    void forget(SecretHash key) {
        forgotten.incrementAndGet();
        cache.invalidate(key);
    }

    void forgetIf(Predicate<V> stale) {
        forgotten.incrementAndGet();
        cache.asMap().values().removeIf(kept -> stale.test(kept.value()));
    }
}
