package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.cluster.Awareness;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.application.cluster.NodeMemory;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserId;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGConnection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Two nodes on one PostgreSQL: what one of them changes, the other forgets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralNodesTest {
    private static final long AMPLE_SECONDS = TestDatabase.AMPLE.toSeconds();

    private final Forgotten atOne = new Forgotten();
    private final Forgotten atTwo = new Forgotten();
    private final String url = TestDatabase.newPostgres();
    private final Path keySet = TestDatabase.newKeySet();
    private final ApplicationContext one = node(atOne);
    private final ApplicationContext two = node(atTwo);

    /** Notes what a node was told to forget. */
    private static final class Forgotten implements NodeMemory {
        private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
        private final CountDownLatch listening = new CountDownLatch(1);

        @Override
        public void forget(Change change) {
            changes.add(change);
        }

        @Override
        public void forgetAll() {
            listening.countDown();
        }

        Optional<Change> next() throws InterruptedException {
            return Optional.ofNullable(changes.poll(AMPLE_SECONDS, TimeUnit.SECONDS));
        }
    }

    private ApplicationContext node(Forgotten memory) {
        return TestDatabase.start(url, TestDatabase.PUBLIC_URL, keySet, List.of(memory));
    }

    @BeforeAll
    void bothListen() throws InterruptedException {
        assertThat(atOne.listening.await(AMPLE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(atTwo.listening.await(AMPLE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @BeforeEach
    void nothingForgotten() {
        atTwo.changes.clear();
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
    }

    private static Change ofSession() {
        return new Change.OfSession(new Secret(Given.word()).hash());
    }

    @Test
    void tellsEachKindOfChange() throws InterruptedException {
        OrganizationId acme = new OrganizationId(Given.id());
        List<Change> told =
                List.of(
                        ofSession(),
                        new Change.OfUser(acme, new UserId(Given.id())),
                        new Change.OfOrganization(acme));
        for (Change change : told) {
            one.getBean(ChangeLog.class).tell(change);
            assertThat(atOne.changes).contains(change);
            assertThat(atTwo.next()).contains(change);
        }
    }

    /** So that nobody waits for the next look at the log. */
    @Test
    void notifiesWhoeverListensAtTheCommit() throws Exception {
        Change change = ofSession();
        try (Connection listener = connection();
                var listen = listener.createStatement()) {
            listener.setAutoCommit(true);
            listen.execute("listen gatehouse_changes");
            one.getBean(ChangeLog.class).tell(change);
            assertThat(
                            listener.unwrap(PGConnection.class)
                                    .getNotifications((int) TestDatabase.AMPLE.toMillis()))
                    .isNotEmpty();
        }
        assertThat(atTwo.next()).contains(change);
    }

    @Test
    void tellsNothingThatWasTakenBack() throws InterruptedException {
        Change taken = ofSession();
        Change kept = ofSession();
        assertThatThrownBy(
                        () ->
                                one.getBean(Transactions.class)
                                        .run(
                                                () -> {
                                                    one.getBean(ChangeLog.class).tell(taken);
                                                    throw new IllegalStateException("broken");
                                                }))
                .hasMessage("broken");
        one.getBean(ChangeLog.class).tell(kept);
        assertThat(atTwo.next()).contains(kept);
        assertThat(atOne.changes).doesNotContain(taken);
    }

    @Test
    void learnsWhatNoNotificationTold() throws Exception {
        try (Connection quiet = connection()) {
            Change change = write(quiet);
            quiet.commit();
            assertThat(atTwo.next()).contains(change);
        }
    }

    @Test
    void missesNothingWhateverTheOrderOfCommits() throws Exception {
        try (Connection slow = connection();
                Connection quick = connection()) {
            Change first = write(slow);
            Change second = write(quick);
            quick.commit();
            assertThat(atTwo.next()).contains(second);
            List<Change> more = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                more.add(write(quick));
                quick.commit();
                assertThat(atTwo.next()).contains(more.getLast());
            }
            slow.commit();
            assertThat(atTwo.next()).contains(first);
            assertThat(atTwo.changes).isEmpty();
        }
    }

    @Test
    void goesOnAfterItsListenersWereKilled() throws Exception {
        try (Connection killer = connection();
                var kill = killer.createStatement()) {
            kill.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'gatehouse changes'");
            killer.commit();
        }
        Change change = ofSession();
        one.getBean(ChangeLog.class).tell(change);
        assertThat(atTwo.next()).contains(change);
        assertThat(two.getBean(Awareness.class).awaitCurrent()).isTrue();
    }

    @Test
    void keepsWhatANodeMayStillHaveToRead() throws InterruptedException {
        Change change = ofSession();
        one.getBean(ChangeLog.class).tell(change);
        one.getBeansOfType(Chore.class).stream()
                .filter(chore -> chore.name().equals("remove-old-changes"))
                .forEach(Chore::run);
        assertThat(atTwo.next()).contains(change);
    }

    private Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "postgres", "");
        connection.setAutoCommit(false);
        return connection;
    }

    /** Writes a change as a node does, but notifies nobody. */
    private static Change write(Connection connection) throws SQLException {
        String hash = new Secret(Given.word()).hash().hex();
        try (var insert =
                connection.prepareStatement(
                        "insert into changes (act, kind, session_hash, told_at) values"
                                + " (pg_current_xact_id()::text::bigint, 'SESSION', ?, now())")) {
            insert.setString(1, hash);
            insert.executeUpdate();
        }
        return new Change.OfSession(new dev.gatehouse.domain.secret.SecretHash(hash));
    }
}
