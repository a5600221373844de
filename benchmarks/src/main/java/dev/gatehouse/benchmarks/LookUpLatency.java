package dev.gatehouse.benchmarks;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How long the database alone takes to find a session among all by the hash of its cookie. */
record LookUpLatency(Database database, int sessions) {
    private static final int WARM_UP = 2_000;
    private static final int LOOK_UPS = 20_000;

    String measure() {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "");
                var find = connection.prepareStatement("select * from sessions where hash = ?")) {
            for (int i = 0; i < WARM_UP; i++) {
                find(find, i);
            }
            long[] nanos = new long[LOOK_UPS];
            for (int i = 0; i < LOOK_UPS; i++) {
                long begin = System.nanoTime();
                find(find, i * (sessions / LOOK_UPS));
                nanos[i] = System.nanoTime() - begin;
            }
            return Latencies.of(nanos) + " (%d look-ups one after the other)".formatted(LOOK_UPS);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void find(PreparedStatement find, int session) throws SQLException {
        find.setString(1, People.storedHash(session));
        try (var found = find.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("No session " + session);
            }
        }
    }
}
