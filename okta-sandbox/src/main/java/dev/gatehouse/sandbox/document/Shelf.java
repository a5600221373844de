package dev.gatehouse.sandbox.document;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Documents of one kind in the order in which they were put there; safe for many threads. */
public final class Shelf {
    private record Entry(long order, Document raw, Document resolved) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong order = new AtomicLong();
    private final Variables variables;
    private final Runnable changed;

    /** The documents in order as of a version; a reader who finds an older one makes it anew. */
    private record Listing(long version, List<Document> documents) {}

    private final AtomicLong version = new AtomicLong();
    private volatile Listing listing = new Listing(0, List.of());

    Shelf(Variables variables, Runnable changed) {
        this.variables = variables;
        this.changed = changed;
    }

    public Optional<Document> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::resolved);
    }

    public boolean contains(String id) {
        return entries.containsKey(id);
    }

    /** Returns all documents, the oldest first. */
    public List<Document> list() {
        long now = version.get();
        Listing known = listing;
        if (known.version() != now) {
            known = new Listing(now, sorted().stream().map(Entry::resolved).toList());
            listing = known;
        }
        return known.documents();
    }

    public Optional<Document> first(Predicate<Document> wanted) {
        return list().stream().filter(wanted).findFirst();
    }

    public int size() {
        return entries.size();
    }

    /** Puts the document under its own id; one that is there already is replaced in its place. */
    public Document put(Document document) {
        entries.compute(document.id(), (id, old) -> entry(old, document));
        touched();
        return document;
    }

    /** Changes a document in one step; empty when there is none with that id. */
    public Optional<Document> update(String id, UnaryOperator<Document> change) {
        Entry after =
                entries.computeIfPresent(
                        id, (key, old) -> entry(old, change.apply(old.resolved())));
        touched();
        return Optional.ofNullable(after).map(Entry::resolved);
    }

    public boolean remove(String id) {
        boolean removed = entries.remove(id) != null;
        touched();
        return removed;
    }

    void load(Document raw) {
        Entry entry = new Entry(order.incrementAndGet(), raw, variables.resolve(raw));
        entries.put(entry.resolved().id(), entry);
        version.incrementAndGet();
    }

    private void touched() {
        version.incrementAndGet();
        changed.run();
    }

    List<Document> raw() {
        return sorted().stream().map(Entry::raw).toList();
    }

    private Entry entry(@Nullable Entry old, Document update) {
        return old == null
                ? new Entry(order.incrementAndGet(), update, variables.resolve(update))
                : new Entry(old.order(), variables.restore(old.raw(), update), update);
    }

    private List<Entry> sorted() {
        return entries.values().stream().sorted(Comparator.comparingLong(Entry::order)).toList();
    }
}
