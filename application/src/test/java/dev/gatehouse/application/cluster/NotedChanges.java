package dev.gatehouse.application.cluster;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what the nodes were told. */
public final class NotedChanges implements ChangeLog {
    private final List<Change> told = new CopyOnWriteArrayList<>();

    @Override
    public void tell(Change change) {
        told.add(change);
    }

    public List<Change> told() {
        return List.copyOf(told);
    }
}
