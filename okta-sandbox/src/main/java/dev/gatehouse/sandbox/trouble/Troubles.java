package dev.gatehouse.sandbox.trouble;

import dev.gatehouse.sandbox.tenant.OktaId;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The faults that are switched on, by tenant; kept in memory only. */
@Singleton
final class Troubles {
    private final Map<String, List<Trouble>> byTenant = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition takenBack = lock.newCondition();

    Trouble add(String tenant, Trouble.Kind kind, String path, Options options) {
        Trouble trouble =
                new Trouble(
                        OktaId.random("flt"),
                        path,
                        kind,
                        options.millis(),
                        options.status(),
                        Instant.now().plus(Duration.ofSeconds(options.seconds())),
                        options.times());
        byTenant.compute(
                tenant,
                (name, old) -> {
                    List<Trouble> all = new ArrayList<>(old == null ? List.of() : old);
                    all.add(trouble);
                    return List.copyOf(all);
                });
        return trouble;
    }

    /** How a fault behaves and how long it stays. */
    record Options(long millis, int status, long seconds, int times) {}

    List<Trouble> active(String tenant) {
        Instant now = Instant.now();
        return byTenant.getOrDefault(tenant, List.of()).stream()
                .filter(trouble -> trouble.until().isAfter(now) && trouble.times() != 0)
                .toList();
    }

    void clear(String tenant) {
        byTenant.remove(tenant);
        wakeWhoWaits();
    }

    void takeBack(String tenant, String id) {
        byTenant.computeIfPresent(
                tenant, (name, all) -> all.stream().filter(one -> !one.id().equals(id)).toList());
        wakeWhoWaits();
    }

    private void wakeWhoWaits() {
        lock.lock();
        try {
            takenBack.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the time of the fault is over, or as soon as somebody takes it back. */
    void endure(String tenant, Trouble slow) throws InterruptedException {
        long nanos = Duration.ofMillis(slow.millis()).toNanos();
        lock.lock();
        try {
            while (nanos > 0 && isOn(tenant, slow)) {
                nanos = takenBack.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isOn(String tenant, Trouble trouble) {
        return byTenant.getOrDefault(tenant, List.of()).stream()
                .anyMatch(one -> one.id().equals(trouble.id()));
    }

    /** Finds the fault that hits a request and counts it. */
    Optional<Trouble> hit(String tenant, String path) {
        if (!byTenant.containsKey(tenant)) {
            return Optional.empty();
        }
        Optional<Trouble> found =
                active(tenant).stream().filter(trouble -> trouble.hits(path)).findFirst();
        found.filter(trouble -> trouble.times() > 0).ifPresent(used -> count(tenant, used));
        return found;
    }

    private void count(String tenant, Trouble used) {
        byTenant.computeIfPresent(
                tenant,
                (name, all) ->
                        all.stream()
                                .map(one -> one.id().equals(used.id()) ? once(one) : one)
                                .toList());
    }

    private static Trouble once(Trouble trouble) {
        return new Trouble(
                trouble.id(),
                trouble.path(),
                trouble.kind(),
                trouble.millis(),
                trouble.status(),
                trouble.until(),
                trouble.times() - 1);
    }
}
