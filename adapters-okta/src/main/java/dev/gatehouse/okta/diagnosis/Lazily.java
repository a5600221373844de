package dev.gatehouse.okta.diagnosis;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Something that is asked of the provider once, by whichever check needs it first. */
final class Lazily<T> {
    private final Supplier<T> ask;
    private @Nullable T answer;

    Lazily(Supplier<T> ask) {
        this.ask = ask;
    }

    synchronized T get() {
        if (answer == null) {
            answer = ask.get();
        }
        return answer;
    }
}
