package dev.gatehouse.benchmarks;

/** Runs all measurements one after the other and prints what came of them. */
public final class SessionBenchmarks {
    private SessionBenchmarks() {}

    /** Takes the number of live sessions, a million by default. */
    public static void main(String[] arguments) {
        int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (Database database = Database.start();
                Server server = Server.start(database)) {
            say("Conditions: " + Conditions.now());
            People people = new People(database);
            people.fill(sessions);
            say("Live sessions in PostgreSQL: %,d".formatted(sessions));
            say("Memory: " + new CachedSize(server).measure());
            say("Look-up alone: " + new LookUpLatency(database, sessions).measure());
            say("CPU per request: " + new RequestCost(server).measure());
            say("First request of a session: " + new MissLatency(server, sessions).measure());
            say("Conditions afterwards: " + Conditions.now());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
