package dev.gatehouse.oidc.outbound;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** A value that is made at first use, so that starting up costs nothing. */
final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
