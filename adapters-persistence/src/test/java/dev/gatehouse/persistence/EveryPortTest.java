package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.apiaccess.ApiKeys;
import dev.gatehouse.application.apiaccess.ApiUsers;
import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.cluster.Awareness;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.cluster.ChoreClaims;
import dev.gatehouse.application.connection.ClientKeys;
import dev.gatehouse.application.connection.ClientSecrets;
import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Sightings;
import dev.gatehouse.application.connection.TrialReports;
import dev.gatehouse.application.diagnosis.Examinations;
import dev.gatehouse.application.diagnosis.WatchedRuns;
import dev.gatehouse.application.diagnosis.Watches;
import dev.gatehouse.application.handover.HandOvers;
import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.platform.PlatformKeys;
import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.application.session.SessionPages;
import dev.gatehouse.application.session.SessionPolicies;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.setup.SetUpRuns;
import dev.gatehouse.application.signal.ProviderSessions;
import dev.gatehouse.application.signal.SeenSignals;
import dev.gatehouse.application.signal.SignalReceipts;
import dev.gatehouse.application.signal.SignalSettingsStore;
import dev.gatehouse.application.signal.Watermarks;
import dev.gatehouse.application.signin.PendingSignIns;
import dev.gatehouse.application.signin.SignInAttempts;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.LocalAccounts;
import dev.gatehouse.application.user.PasswordHashing;
import dev.gatehouse.application.user.Users;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** What the server relies on when it starts: one adapter for every port that stores something. */
class EveryPortTest {
    static Stream<ApplicationContext> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void hasExactlyOneAdapter(ApplicationContext adapters) {
        List<Class<?>> ports =
                List.of(
                        Organizations.class,
                        Users.class,
                        LocalAccounts.class,
                        PasswordHashing.class,
                        Connections.class,
                        ClientKeys.class,
                        ClientSecrets.class,
                        TrialReports.class,
                        Sightings.class,
                        Examinations.class,
                        WatchedRuns.class,
                        Watches.class,
                        SetUpRuns.class,
                        SignInAttempts.class,
                        Watermarks.class,
                        SeenSignals.class,
                        ProviderSessions.class,
                        SignalReceipts.class,
                        SignalSettingsStore.class,
                        Sessions.class,
                        SessionPages.class,
                        ChangeLog.class,
                        ChoreClaims.class,
                        Awareness.class,
                        PendingSignIns.class,
                        SessionPolicies.class,
                        TokenVault.class,
                        RetiredTokens.class,
                        ConnectionTroubles.class,
                        Operators.class,
                        OneTimeLinks.class,
                        HandOvers.class,
                        ApiKeys.class,
                        ApiUsers.class,
                        AuditLog.class,
                        PlatformKeys.class,
                        Transactions.class);
        assertThat(ports).allSatisfy(port -> assertThat(adapters.getBeansOfType(port)).hasSize(1));
    }
}
