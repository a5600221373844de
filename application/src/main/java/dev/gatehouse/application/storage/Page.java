package dev.gatehouse.application.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list and, unless it is the last, the opaque mark to go on from.
 *
 * <p>Whoever is asked to go on from a mark that it did not give throws {@link UnreadableMark}; an
 * empty one is none.
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
