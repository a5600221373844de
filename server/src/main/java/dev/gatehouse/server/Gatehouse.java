package dev.gatehouse.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;

import java.util.function.Consumer;

/** The server's entry point. */
public final class Gatehouse {
    private Gatehouse() {}

    public static void main(String[] args) {
        start(args, builder -> {});
    }

    /**
     * Starts the server with a changed context.
     *
     * <p>This is how acceptance tests give it a clock that they can move; the program itself has no
     * switch for that.
     */
    public static ApplicationContext start(
            String[] args, Consumer<ApplicationContextBuilder> change) {
        Micronaut micronaut = Micronaut.build(args).mainClass(Gatehouse.class).banner(false);
        change.accept(micronaut);
        return micronaut.start();
    }
}
