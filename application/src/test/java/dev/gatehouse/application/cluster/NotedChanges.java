package dev.gatehouse.application.cluster;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Notes what the nodes were told. */
public final class NotedChanges implements ChangeLog {
    private final List<Change> told = new CopyOnWriteArrayList<>();
    private final Consumer<Change> listener;

    public NotedChanges() {
        this(change -> {});
    }

    /** Passes on what it is told. */
    public NotedChanges(Consumer<Change> listener) {
        this.listener = listener;
    }

    @Override
    public void tell(Change change) {
        told.add(change);
        listener.accept(change);
    }

    public List<Change> told() {
        return List.copyOf(told);
    }
}
