package dev.gatehouse.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/** Runs measurements one after the other and prints what came of them. */
public final class Benchmarks {
    private static final int MILLION = 1_000_000;
    private static final String DIAGNOSIS = "diagnosis";

    private Benchmarks() {}

    /**
     * Takes the number of live sessions, a million by default, and then which measurements: {@code
     * memory}, {@code look-up}, {@code cpu}, {@code first}, {@code diagnosis}; all by default.
     */
    public static void main(String[] arguments) {
        int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MILLION;
        List<String> wanted = List.of(arguments).stream().skip(1).toList();
        say("Conditions: " + Conditions.now());
        if (!wanted.equals(List.of(DIAGNOSIS))) {
            measureSessions(wanted, sessions);
        }
        measure(wanted, DIAGNOSIS, "Examination", ExaminationTime::measure);
        say("Conditions afterwards: " + Conditions.now());
    }

    private static void measureSessions(List<String> wanted, int sessions) {
        try (Database database = Database.start();
                Server server = Server.start(database)) {
            new People(database).fill(sessions);
            say("Live sessions in PostgreSQL: %,d".formatted(sessions));
            measure(wanted, "memory", "Memory", new CachedSize(server)::measure);
            measure(
                    wanted,
                    "look-up",
                    "Look-up alone",
                    new LookUpLatency(database, sessions)::measure);
            measure(wanted, "cpu", "CPU per request", new RequestCost(server)::measure);
            measure(
                    wanted,
                    "first",
                    "First request of a session",
                    new MissLatency(server, sessions)::measure);
        }
    }

    private static void measure(
            List<String> wanted, String name, String title, Supplier<String> measurement) {
        if (wanted.isEmpty() || wanted.contains(name)) {
            say(title + ": " + measurement.get());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
