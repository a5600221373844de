package dev.gatehouse.application.session.anyorder;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * One thing that happens to two nodes, the provider and the sessions.
 *
 * <p>Sessions are meant by a number that is counted round, so that steps can be left out.
 */
sealed interface Step {
    /** A user signs in at a node. */
    record SignIn(int user, int node) implements Step {}

    /** A session is used at a node, which may ask the provider. */
    record Use(int session, int node, Meanwhile meanwhile) implements Step {}

    /**
     * What happens while a session is used.
     *
     * @param read after the session was read
     * @param found after its tokens were read
     * @param asked while the provider is at work
     * @param dies whether the node dies when the provider has answered
     */
    record Meanwhile(List<Step> read, List<Step> found, List<Step> asked, boolean dies) {
        static final Meanwhile NOTHING = new Meanwhile(List.of(), List.of(), List.of(), false);
    }

    /** Sessions end at a node. */
    record End(int session, int node, By by) implements Step {}

    /** Who ends what. */
    enum By {
        /** The person, this session. */
        PERSON,
        /** An administrator, all of the person. */
        ADMINISTRATOR,
        /** A signal of the provider, all of the person that began a minute ago or before. */
        SIGNAL,
        /** A change of the connection, all of the organization. */
        CONFIGURATION
    }

    /** The provider answers so from now on. */
    record Provider(Mood mood) implements Step {}

    /** The provider no longer accepts what a session is founded on. */
    record Revoke(int session, boolean accessRemoved) implements Step {}

    /** An administrator at the provider puts a user into the group, or takes the user out of it. */
    record Group(int user, boolean member) implements Step {}

    /** A signal tells a node that somebody was taken out of the group, if that is untold. */
    record TellLoss(int which, int node) implements Step {}

    /** A user is taken out of the group, and a signal tells that at once. */
    record Lose(int user, int node) implements Step {}

    /** From now on nodes learn so much later what another one did. */
    record LearnAfter(Duration delay) implements Step {}

    /** A node dies and comes back with an empty memory. */
    record Restart(int node) implements Step {}

    /** Time passes. */
    record Pass(Duration time) implements Step {}

    static Step drawn(RandomGenerator random) {
        int node = random.nextInt(2);
        int session = random.nextInt(Integer.MAX_VALUE);
        return switch (random.nextInt(36)) {
            case 0, 1, 2 -> new SignIn(random.nextInt(2), node);
            case 3, 4 -> new End(session, node, By.PERSON);
            case 5 -> new End(session, node, one(By.values(), random));
            case 6, 7, 8 -> new Provider(one(Mood.values(), random));
            case 9 -> new Provider(Mood.ANSWERS);
            case 10 -> new Revoke(session, random.nextInt(4) == 0);
            case 11 -> new LearnAfter(Duration.ofMillis(random.nextLong(0, 1_000)));
            case 12 -> new LearnAfter(Duration.ofMillis(random.nextLong(1_000, 5_000)));
            case 13, 14 -> new Restart(node);
            case 15, 16 -> new Pass(Duration.ofMillis(random.nextLong(1, 3_000)));
            case 17, 18, 19 -> new Pass(Duration.ofSeconds(random.nextLong(3, 90)));
            case 20, 21 -> new Pass(Duration.ofMinutes(random.nextLong(5, 55)));
            case 22, 23, 24, 25, 26 -> new Use(session, node, meanwhile(session, random));
            case 27, 28 -> new Group(random.nextInt(2), random.nextInt(4) > 0);
            case 29, 30 -> new TellLoss(session, node);
            default -> new Use(session, node, Meanwhile.NOTHING);
        };
    }

    private static Meanwhile meanwhile(int session, RandomGenerator random) {
        return new Meanwhile(
                inner(session, random, random.nextInt(3)),
                inner(session, random, random.nextInt(2)),
                inner(session, random, random.nextInt(4)),
                random.nextInt(5) == 0);
    }

    private static List<Step> inner(int session, RandomGenerator random, int count) {
        return Stream.generate(() -> drawnInner(session, random)).limit(count).toList();
    }

    /** What takes little time, to the same session as often as to another. */
    private static Step drawnInner(int same, RandomGenerator random) {
        int node = random.nextInt(2);
        int session = random.nextBoolean() ? same : random.nextInt(Integer.MAX_VALUE);
        return switch (random.nextInt(12)) {
            case 0 -> new SignIn(random.nextInt(2), node);
            case 1 -> new End(session, node, By.PERSON);
            case 2 -> new End(session, node, one(By.values(), random));
            case 3, 4 -> new Pass(Duration.ofMillis(random.nextLong(1, 2_500)));
            case 5 -> new Group(random.nextInt(2), random.nextInt(3) == 0);
            case 6 -> new TellLoss(session, node);
            case 7, 8 -> new Lose(random.nextInt(2), node);
            default -> new Use(session, node, Meanwhile.NOTHING);
        };
    }

    private static <T> T one(T[] all, RandomGenerator random) {
        return all[random.nextInt(all.length)];
    }
}
