package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

/**
 * At every moment H2's file holds all that was committed: what kill -9 would leave behind is its
 * copy.
 *
 * <p>A file that has been opened and compacted often is where H2 2.5.252 lost commits.
 */
class H2FileTest {
    private static final int LIVES = 60;
    private static final int COMMITS = 40;
    private static final int COMMITS_BEFORE_A_LOOK = 8;
    private static final int ROWS_KEPT = 100;

    private final Random random = new Random(1);
    private int newest;

    @TempDir Path directory;

    @Test
    void holdsTheNewestCommitAtEveryMoment() throws SQLException, IOException {
        for (int life = 0; life < LIVES; life++) {
            try (Connection connection = open("gatehouse")) {
                execute(connection, "create table if not exists t (id int primary key, v varchar)");
                connection.setAutoCommit(false);
                for (int commit = 1; commit <= COMMITS; commit++) {
                    commitAnother(connection);
                    if (commit % COMMITS_BEFORE_A_LOOK == 0) {
                        assertThat(newestOfACopy()).as("life %s", life).isEqualTo(newest);
                    }
                }
            }
        }
    }

    private void commitAnother(Connection connection) throws SQLException {
        newest++;
        String filling = "x".repeat(random.nextInt(3000));
        execute(connection, "insert into t values (%d, '%s')".formatted(newest, filling));
        if (random.nextInt(3) == 0) {
            execute(connection, "delete from t where id < " + (newest - ROWS_KEPT));
        }
        connection.commit();
    }

    private int newestOfACopy() throws SQLException, IOException {
        Files.copy(
                directory.resolve("gatehouse.mv.db"),
                directory.resolve("copy.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        try (Connection copy = open("copy");
                var statement = copy.createStatement();
                var found = statement.executeQuery("select max(id) from t")) {
            found.next();
            return found.getInt(1);
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + directory.resolve(name) + TestDatabase.H2_MODE);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
