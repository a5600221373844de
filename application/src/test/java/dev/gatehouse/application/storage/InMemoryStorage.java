package dev.gatehouse.application.storage;

import dev.gatehouse.application.apiaccess.ApiKeys;
import dev.gatehouse.application.apiaccess.ApiUsers;
import dev.gatehouse.application.apiaccess.InMemoryApiKeys;
import dev.gatehouse.application.apiaccess.InMemoryApiUsers;
import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.audit.InMemoryAuditLog;
import dev.gatehouse.application.cluster.ChoreClaims;
import dev.gatehouse.application.cluster.InMemoryChoreClaims;
import dev.gatehouse.application.connection.ClientKeys;
import dev.gatehouse.application.connection.ClientSecrets;
import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.InMemoryClientKeys;
import dev.gatehouse.application.connection.InMemoryClientSecrets;
import dev.gatehouse.application.connection.InMemoryConnectionTroubles;
import dev.gatehouse.application.connection.InMemoryConnections;
import dev.gatehouse.application.connection.InMemorySightings;
import dev.gatehouse.application.connection.InMemoryTrialReports;
import dev.gatehouse.application.connection.Sightings;
import dev.gatehouse.application.connection.TrialReports;
import dev.gatehouse.application.diagnosis.Examinations;
import dev.gatehouse.application.diagnosis.InMemoryExaminations;
import dev.gatehouse.application.diagnosis.InMemoryWatchedRuns;
import dev.gatehouse.application.diagnosis.InMemoryWatches;
import dev.gatehouse.application.diagnosis.WatchedRuns;
import dev.gatehouse.application.diagnosis.Watches;
import dev.gatehouse.application.handover.HandOvers;
import dev.gatehouse.application.handover.InMemoryHandOvers;
import dev.gatehouse.application.link.InMemoryOneTimeLinks;
import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.application.operator.InMemoryOperators;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.InMemoryOrganizations;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.platform.InMemoryPlatformKeys;
import dev.gatehouse.application.platform.PlatformKeys;
import dev.gatehouse.application.session.InMemorySessionPages;
import dev.gatehouse.application.session.InMemorySessionPolicies;
import dev.gatehouse.application.session.InMemorySessions;
import dev.gatehouse.application.session.InMemoryTokenVault;
import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.application.session.SessionPages;
import dev.gatehouse.application.session.SessionPolicies;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.setup.InMemorySetUpRuns;
import dev.gatehouse.application.setup.SetUpRuns;
import dev.gatehouse.application.signal.InMemoryProviderSessions;
import dev.gatehouse.application.signal.InMemorySeenSignals;
import dev.gatehouse.application.signal.InMemorySignalReceipts;
import dev.gatehouse.application.signal.InMemorySignalSettings;
import dev.gatehouse.application.signal.InMemoryWatermarks;
import dev.gatehouse.application.signal.ProviderSessions;
import dev.gatehouse.application.signal.SeenSignals;
import dev.gatehouse.application.signal.SignalReceipts;
import dev.gatehouse.application.signal.SignalSettingsStore;
import dev.gatehouse.application.signal.Watermarks;
import dev.gatehouse.application.signin.InMemoryPendingSignIns;
import dev.gatehouse.application.signin.InMemorySignInAttempts;
import dev.gatehouse.application.signin.PendingSignIns;
import dev.gatehouse.application.signin.SignInAttempts;
import dev.gatehouse.application.user.InMemoryLocalAccounts;
import dev.gatehouse.application.user.InMemoryUsers;
import dev.gatehouse.application.user.LocalAccounts;
import dev.gatehouse.application.user.Users;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** All fakes on one memory, so that they share transactions. */
public final class InMemoryStorage implements Storage {
    private final Map<Class<?>, Object> ports = new HashMap<>();

    public InMemoryStorage(InstantSource clock) {
        Memory memory = new Memory();
        InMemoryUsers users = new InMemoryUsers(memory);
        InMemorySessions sessions = new InMemorySessions(memory);
        ports.put(Transactions.class, memory);
        ports.put(Organizations.class, new InMemoryOrganizations(memory));
        ports.put(Users.class, users);
        ports.put(LocalAccounts.class, new InMemoryLocalAccounts(memory, users));
        InMemoryConnections connections = new InMemoryConnections(memory);
        ports.put(Connections.class, connections);
        ports.put(Examinations.class, new InMemoryExaminations(memory));
        ports.put(Watches.class, new InMemoryWatches(memory, connections));
        ports.put(WatchedRuns.class, new InMemoryWatchedRuns(memory));
        ports.put(ClientSecrets.class, new InMemoryClientSecrets(memory, clock));
        ports.put(ClientKeys.class, new InMemoryClientKeys(memory));
        ports.put(TrialReports.class, new InMemoryTrialReports(memory));
        ports.put(Sightings.class, new InMemorySightings(memory));
        ports.put(SetUpRuns.class, new InMemorySetUpRuns(memory));
        ports.put(PendingSignIns.class, new InMemoryPendingSignIns(memory));
        ports.put(SignInAttempts.class, new InMemorySignInAttempts(memory));
        InMemoryTokenVault vault = new InMemoryTokenVault(memory, sessions);
        ports.put(Sessions.class, sessions);
        ports.put(SessionPages.class, new InMemorySessionPages(sessions, users));
        ports.put(ChoreClaims.class, new InMemoryChoreClaims(memory));
        ports.put(SessionPolicies.class, new InMemorySessionPolicies(memory));
        ports.put(TokenVault.class, vault);
        ports.put(RetiredTokens.class, vault);
        ports.put(ConnectionTroubles.class, new InMemoryConnectionTroubles(memory));
        ports.put(Operators.class, new InMemoryOperators(memory));
        ports.put(OneTimeLinks.class, new InMemoryOneTimeLinks(memory));
        ports.put(HandOvers.class, new InMemoryHandOvers(memory));
        ports.put(ApiKeys.class, new InMemoryApiKeys(memory));
        ports.put(ApiUsers.class, new InMemoryApiUsers(memory));
        ports.put(AuditLog.class, new InMemoryAuditLog(memory));
        ports.put(Watermarks.class, new InMemoryWatermarks(memory));
        ports.put(SeenSignals.class, new InMemorySeenSignals(memory));
        ports.put(ProviderSessions.class, new InMemoryProviderSessions(memory));
        ports.put(SignalReceipts.class, new InMemorySignalReceipts(memory));
        ports.put(SignalSettingsStore.class, new InMemorySignalSettings(memory));
        ports.put(PlatformKeys.class, new InMemoryPlatformKeys(memory));
    }

    @Override
    public <T> T port(Class<T> type) {
        return Objects.requireNonNull(type.cast(ports.get(type)), type.getName());
    }
}
