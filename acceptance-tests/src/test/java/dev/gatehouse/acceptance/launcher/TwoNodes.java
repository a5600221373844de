package dev.gatehouse.acceptance.launcher;

import dev.gatehouse.demo.http.JsonApi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two servers on one PostgreSQL, with one public address (the first one's), as behind a balancer.
 */
public final class TwoNodes implements AutoCloseable {
    /** Guards against hanging only. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final EmbeddedPostgres postgres = postgres();
    private final Wire wireOfOne = new Wire(postgres.getPort());
    private final Wire wireOfTwo = new Wire(postgres.getPort());
    private final Path shared = folder();
    private final TryOut tryOut;
    private final int port = Ports.free();
    private final ClockPort clock = new ClockPort();
    private Program two;

    private TwoNodes(Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(database(wireOfOne));
        settings.putAll(more);
        tryOut = new TryOut(Installation.start(settings));
        two = startTwo();
    }

    public static TwoNodes start() {
        return new TwoNodes(Map.of());
    }

    /** Who is cut off from the database says so within seconds, as the nodes are shipped. */
    public static TwoNodes impatient() {
        return new TwoNodes(Map.of(Installation.DATABASE_PATIENCE, "5000"));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(Ports.free())
                    .setPGStartupWait(PATIENCE)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gatehouse-nodes");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> database(Wire wire) {
        return Map.of(
                "GATEHOUSE_DATABASE_URL",
                "jdbc:postgresql://localhost:"
                        + wire.port()
                        + "/postgres?logServerErrorDetail=false",
                "GATEHOUSE_DATABASE_USER",
                "postgres",
                "GATEHOUSE_ENCRYPTION_KEYSET_FILE",
                shared.resolve("keyset.json").toString());
    }

    private Program startTwo() {
        Map<String, String> settings = new TreeMap<>(tryOut.installation().settings());
        settings.putAll(database(wireOfTwo));
        settings.put("GATEHOUSE_DATA", shared.resolve("two").toString());
        settings.put("MICRONAUT_SERVER_PORT", String.valueOf(port));
        settings.put("TEST_CLOCK_PORT", String.valueOf(clock.number()));
        settings.put("TEST_CLOCK_AHEAD", clock.ahead().toString());
        return Program.start(
                Installation.serverClasses(),
                ServerWithMovableClock.class.getName(),
                List.of(),
                settings,
                shared.resolve("two.log"),
                URI.create(two() + "/health"));
    }

    public TryOut tryOut() {
        return tryOut;
    }

    /** Where the first node answers. */
    public String one() {
        return tryOut.installation().url();
    }

    /** Where the second node answers. */
    public String two() {
        return "http://localhost:" + port;
    }

    public void killOne() {
        tryOut.installation().killServer();
    }

    public void restartOne() {
        tryOut.installation().restartServer();
    }

    public void restartTwo() {
        two.close();
        two = startTwo();
    }

    /** Time passes at Okta and for both nodes, until both know again what the other did. */
    public void pass(Duration time) {
        tryOut.installation().pass(time);
        passAtTwo(time);
        awaitReady(one());
        awaitReady(two());
    }

    /** Who was away for a while is not ready until it has caught up. */
    private static void awaitReady(String node) {
        JsonApi api = new JsonApi(node, "");
        Instant until = Instant.now().plus(PATIENCE);
        while (api.send("GET", "/health/ready", "").statusCode() != 200) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException(node + " does not get ready");
            }
        }
    }

    /** Begins to measure what the nodes promise to do in a certain time. */
    public FairTime fairTime() {
        return FairTime.begin(List.of(tryOut.installation()::stalled, clock::stalls));
    }

    /** The same where only the second node lives. */
    public FairTime fairTimeOfTwo() {
        return FairTime.begin(List.of(clock::stalls));
    }

    /** The first node loses the database. */
    public void cutOne() {
        wireOfOne.cut();
    }

    public void mendOne() {
        wireOfOne.mend();
    }

    /** The second node loses the database. */
    public void cutTwo() {
        wireOfTwo.cut();
    }

    public void mendTwo() {
        wireOfTwo.mend();
    }

    /** Both nodes lose the connections on which they listen, and notice it only then. */
    public void killListeners() {
        sql(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = 'gatehouse changes'");
    }

    /** Keeps every refresh that is under way from being stored, until it is closed. */
    public Held holdRefreshes() {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("select id from token_sets where intent_at is not null for update");
            }
            return () -> {
                try (connection) {
                    connection.rollback();
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            };
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Rows that are locked until it is closed. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** How many statements of both nodes wait for a lock. */
    public long waitingForALock() {
        try (var connection = connect();
                var ask = connection.createStatement();
                var found =
                        ask.executeQuery(
                                "select count(*) from pg_stat_activity"
                                        + " where wait_event_type = 'Lock'")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    /** Changes the database behind the backs of both nodes. */
    public void sql(String statement) {
        try (var connection = connect();
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Moves the second node's clock forward. */
    public void passAtTwo(Duration time) {
        clock.pass(time);
    }

    /** What the second node wrote to its log. */
    public String outputOfTwo() {
        return two.output();
    }

    @Override
    public void close() {
        two.close();
        tryOut.close();
        try {
            wireOfOne.close();
            wireOfTwo.close();
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
