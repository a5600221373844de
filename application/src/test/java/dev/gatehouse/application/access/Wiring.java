package dev.gatehouse.application.access;

import dev.gatehouse.application.storage.Storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes use cases by their one constructor, as the server does, so that no test repeats what one is
 * made of.
 *
 * <p>A port comes from the storage, a use case is made in the same way, and everything else is one
 * of the things that are given.
 */
final class Wiring {
    private final Storage storage;
    private final List<Object> things;

    Wiring(Storage storage, Object... things) {
        this.storage = storage;
        this.things = List.of(things);
    }

    /** The same with other things in the place of those of the same type. */
    Wiring with(Object... others) {
        return new Wiring(storage, Stream.concat(Arrays.stream(others), things.stream()).toArray());
    }

    <T> T make(Class<T> type) {
        Constructor<?>[] all = type.getConstructors();
        if (all.length != 1) {
            throw new IllegalArgumentException("Not made by one constructor: " + type);
        }
        Object[] parts =
                Arrays.stream(all[0].getParameterTypes()).map(this::part).toArray(Object[]::new);
        try {
            return type.cast(all[0].newInstance(parts));
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("Cannot be made: " + type, failed.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("Cannot be made: " + type, failed);
        }
    }

    private Object part(Class<?> type) {
        return things.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseGet(() -> type.isInterface() ? storage.port(type) : make(type));
    }
}
