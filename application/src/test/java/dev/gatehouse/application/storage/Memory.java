package dev.gatehouse.application.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What all fakes store: tables under one lock, so that transactions run one after the other. */
public final class Memory implements Transactions {
    private static final int MOST_TRIES = 4;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Table<?, ?>> tables = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    @Override
    public <T> T run(Supplier<T> work) {
        lock.lock();
        List<Runnable> committed = List.of();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            T result = allOrNothing(work);
            committed = List.copyOf(afterwards);
            return result;
        } finally {
            if (lock.getHoldCount() == 1) {
                afterwards.clear();
            }
            lock.unlock();
            committed.forEach(Runnable::run);
        }
    }

    @Override
    public void afterCommit(Runnable work) {
        run(() -> afterwards.add(work));
    }

    @Override
    public <T> T repeat(Supplier<T> work) {
        for (int again = 1; !lock.isHeldByCurrentThread() && again < MOST_TRIES; again++) {
            try {
                return run(work);
            } catch (ConcurrentChange overtaken) {
                // Nothing was stored.
            }
        }
        return run(work);
    }

    private <T> T allOrNothing(Supplier<T> work) {
        List<Runnable> undo = tables.stream().map(Table::snapshot).toList();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                undo.forEach(Runnable::run);
            }
        }
    }

    public <K, V> Table<K, V> table() {
        Table<K, V> table = new Table<>();
        tables.add(table);
        return table;
    }

    /** Rows by key in the order in which they came. */
    public final class Table<K, V> {
        private final Map<K, V> rows = new LinkedHashMap<>();

        private Runnable snapshot() {
            Map<K, V> before = new LinkedHashMap<>(rows);
            return () -> {
                rows.clear();
                rows.putAll(before);
            };
        }

        public void put(K key, V row) {
            run(() -> Optional.ofNullable(rows.put(key, row)));
        }

        public Optional<V> get(K key) {
            return run(() -> Optional.ofNullable(rows.get(key)));
        }

        public boolean remove(K key) {
            return run(() -> rows.remove(key) != null);
        }

        public void removeIf(Predicate<V> condition) {
            run(() -> rows.values().removeIf(condition));
        }

        public List<V> all() {
            return run(() -> List.copyOf(rows.values()));
        }

        public Stream<V> where(Predicate<V> condition) {
            return all().stream().filter(condition);
        }
    }
}
