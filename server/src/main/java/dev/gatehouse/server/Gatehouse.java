package dev.gatehouse.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;

import java.util.function.UnaryOperator;

/** The server's entry point. */
public final class Gatehouse {
    private Gatehouse() {}

    public static void main(String[] args) {
        start(args, builder -> builder);
    }

    /**
     * Starts the server with a changed context.
     *
     * <p>This is how acceptance tests give it a clock that they can move; the program itself has no
     * switch for that.
     */
    public static ApplicationContext start(
            String[] args, UnaryOperator<ApplicationContextBuilder> change) {
        Micronaut micronaut = new Micronaut();
        micronaut.args(args);
        micronaut.banner(false);
        micronaut.eagerInitSingletons(false);
        change.apply(micronaut);
        return micronaut.start();
    }
}
