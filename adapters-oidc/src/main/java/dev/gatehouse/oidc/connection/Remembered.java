package dev.gatehouse.oidc.connection;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;

import dev.gatehouse.oidc.outbound.Deadline;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Remembers what was fetched, each for its own time, counted by the injected clock.
 *
 * <p>Concurrent callers for one key fetch once, and nobody waits for another key's fetch. At most
 * 2,000 keys are remembered.
 */
final class Remembered<K, V> {
    /** Longer than any fetch takes. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Executor threads = task -> Thread.ofVirtual().name("remember").start(task);
    private final AsyncCache<K, Timed<V>> cache;
    private final Function<K, Timed<V>> fetch;

    Remembered(InstantSource clock, Function<K, Timed<V>> fetch) {
        Ticker ticker = () -> nanos(clock.instant());
        this.cache =
                Caffeine.newBuilder()
                        .maximumSize(2_000)
                        .executor(threads)
                        .ticker(ticker)
                        .expireAfter(new AtItsEnd<K, V>())
                        .buildAsync();
        this.clock = clock;
        this.fetch = fetch;
    }

    /**
     * What is remembered, else what is fetched now; empty when the caller was interrupted, which it
     * then still is, or cannot wait longer ({@link Deadline}).
     *
     * <p>The end is checked here too: the cache learns it only a moment after the fetch.
     */
    Optional<Timed<V>> get(K key) {
        return await(cache.get(key, fetch))
                .flatMap(
                        known ->
                                known.isOver(clock.instant())
                                        ? renew(key, known, fetch)
                                        : Optional.of(known));
    }

    /** Fetches anew, unless somebody else already replaced what the caller saw. */
    Optional<Timed<V>> renew(K key, Timed<V> seen, Function<K, Timed<V>> renewal) {
        CompletableFuture<Timed<V>> entry =
                cache.asMap()
                        .compute(key, (k, now) -> isStill(now, seen) ? start(k, renewal) : now);
        return await(entry);
    }

    void put(K key, Timed<V> value) {
        cache.put(key, CompletableFuture.completedFuture(value));
    }

    private CompletableFuture<Timed<V>> start(K key, Function<K, Timed<V>> renewal) {
        return CompletableFuture.supplyAsync(() -> renewal.apply(key), threads);
    }

    private static long nanos(Instant time) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, time);
    }

    private static <V> boolean isStill(@Nullable CompletableFuture<Timed<V>> now, Timed<V> seen) {
        return now == null
                || (now.isDone() && !now.isCompletedExceptionally() && seen.equals(now.join()));
    }

    private static <V> Optional<Timed<V>> await(CompletableFuture<Timed<V>> entry) {
        try {
            return Optional.of(entry.get(Deadline.left(LONGEST).toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("Fetching failed", bug.getCause());
        }
    }

    /**
     * Counts what is left from the time that the cache counts from: with a second look at the clock
     * the time between the two looks would be lost twice.
     */
    private static final class AtItsEnd<K, V> implements Expiry<K, Timed<V>> {
        @Override
        public long expireAfterCreate(K key, Timed<V> timed, long now) {
            return Math.max(0, nanos(timed.endsAt()) - now);
        }

        @Override
        public long expireAfterUpdate(K key, Timed<V> timed, long now, long left) {
            return expireAfterCreate(key, timed, now);
        }

        @Override
        public long expireAfterRead(K key, Timed<V> timed, long now, long left) {
            return left;
        }
    }
}
