package dev.gatehouse.web.access;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** One thing that happens to two nodes and the sessions that they know. */
sealed interface Step {
    /** Somebody signs in at a node. */
    record SignIn(int node) implements Step {}

    /** A session is used at a node. */
    record Use(int session, int node) implements Step {}

    /** A session is used at one node, and ends at another while that node is reading it. */
    record UseWhileItEnds(int session, int node, int endsAt) implements Step {}

    /** A session ends at a node; the other learns it after so long. */
    record End(int session, int node, Duration learntAfter) implements Step {}

    /** All sessions of the person end at a node. */
    record EndAll(int node, Duration learntAfter) implements Step {}

    /** A node dies and comes back with an empty memory. */
    record Restart(int node) implements Step {}

    /** Time passes. */
    record Pass(Duration time) implements Step {}

    static Step drawn(RandomGenerator random) {
        int node = random.nextInt(2);
        int session = random.nextInt(Integer.MAX_VALUE);
        return switch (random.nextInt(16)) {
            case 0, 1 -> new SignIn(node);
            case 2 -> new End(session, node, promptly(random));
            case 3 -> new End(session, node, lately(random));
            case 4 -> new UseWhileItEnds(session, node, random.nextInt(2));
            case 5 -> random.nextInt(8) == 0 ? new EndAll(node, lately(random)) : new Restart(node);
            case 6, 7, 8 -> new Pass(Duration.ofMillis(random.nextLong(1, 3_000)));
            default -> new Use(session, node);
        };
    }

    /** As a notification arrives. */
    private static Duration promptly(RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(0, 1_000));
    }

    /** As the log is read when the notification was lost. */
    private static Duration lately(RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(1_000, 5_000));
    }
}
