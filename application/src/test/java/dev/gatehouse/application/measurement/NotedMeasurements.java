package dev.gatehouse.application.measurement;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps everything that was measured. */
public final class NotedMeasurements implements Measurements {
    private final List<Measurement> taken = new CopyOnWriteArrayList<>();

    @Override
    public void take(Measurement measurement) {
        taken.add(measurement);
    }

    public List<Measurement> taken() {
        return List.copyOf(taken);
    }

    /** Those of one kind, in the order in which they came. */
    public <T extends Measurement> List<T> taken(Class<T> kind) {
        return taken.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
