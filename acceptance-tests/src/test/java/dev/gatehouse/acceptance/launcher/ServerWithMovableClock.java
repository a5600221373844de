package dev.gatehouse.acceptance.launcher;

import dev.gatehouse.server.Gatehouse;

import java.io.IOException;

/** Starts the server as it is shipped, but for its clock. */
public final class ServerWithMovableClock {
    private ServerWithMovableClock() {}

    public static void main(String[] args) throws IOException {
        MovableClock clock = new MovableClock();
        clock.listen(Integer.parseInt(System.getenv("TEST_CLOCK_PORT")));
        Gatehouse.start(args, builder -> builder.singletons(clock));
    }
}
