package dev.gatehouse.acceptance.launcher;

import dev.gatehouse.server.Gatehouse;

import io.micronaut.context.RuntimeBeanDefinition;

import java.io.IOException;
import java.time.InstantSource;

/** Starts the server as it is shipped, but for its clock. */
public final class ServerWithMovableClock {
    private ServerWithMovableClock() {}

    public static void main(String[] args) throws IOException {
        MovableClock clock = new MovableClock();
        clock.listen(Integer.parseInt(System.getenv("TEST_CLOCK_PORT")));
        RuntimeBeanDefinition<InstantSource> time =
                RuntimeBeanDefinition.builder(InstantSource.class, () -> clock)
                        .singleton(true)
                        .replaces(InstantSource.class)
                        .build();
        Gatehouse.start(args, builder -> builder.beanDefinitions(time));
    }
}
