package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.persistence.storage.Database;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What signals leave behind goes by itself, whether another signal comes or not. */
class OldSignalsTest {
    static Stream<ApplicationContext> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    private static void run(ApplicationContext adapters) {
        List<Chore> chores =
                adapters.getBeansOfType(Chore.class).stream()
                        .filter(chore -> chore.name().equals("remove-old-signals"))
                        .toList();
        assertThat(chores).hasSize(1);
        chores.forEach(Chore::run);
    }

    private static Instant daysAgo(int days) {
        return Given.now().minus(Duration.ofDays(days));
    }

    private static String hash() {
        return new Secret(Given.word()).hash().hex();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void removesIdsAndMarksThatNothingNeedsAnyMore(ApplicationContext adapters) {
        Database database = adapters.getBean(Database.class);
        OrganizationId acme = AnOrganization.in(TestDatabase.storage(adapters)).id();
        for (int days : List.of(6, 8, 30, 32)) {
            database.change(
                    "insert into seen_signals (organization_id, id_hash, seen_at) values (?, ?, ?)",
                    acme.value(),
                    hash(),
                    daysAgo(days));
            database.change(
                    "insert into watermarks (organization_id, subject_hash, raised_to)"
                            + " values (?, ?, ?)",
                    acme.value(),
                    hash(),
                    daysAgo(days));
        }
        run(adapters);
        assertThat(count(database, "seen_signals", acme)).isEqualTo(1);
        assertThat(count(database, "watermarks", acme)).isEqualTo(3);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void forgetsWhatSessionsThatAreGoneWereFoundedOn(ApplicationContext adapters) {
        Database database = adapters.getBean(Database.class);
        OrganizationId acme = AnOrganization.in(TestDatabase.storage(adapters)).id();
        Session kept =
                ASession.of(AUser.of(acme).in(adapters.getBean(Users.class)))
                        .in(adapters.getBean(Sessions.class));
        for (int i = 0; i < 1_100; i++) {
            note(database, acme, hash());
        }
        note(database, acme, kept.hash().hex());
        run(adapters);
        assertThat(count(database, "provider_sessions", acme)).isEqualTo(1);
    }

    private static void note(Database database, OrganizationId organization, String session) {
        database.change(
                "insert into provider_sessions (session_hash, organization_id, browser_hash,"
                        + " noted_at) values (?, ?, ?, ?)",
                session,
                organization.value(),
                hash(),
                daysAgo(2));
    }

    private static long count(Database database, String table, OrganizationId organization) {
        return database.count(
                "select count(*) as counted from " + table + " where organization_id = ?",
                organization.value());
    }
}
