package dev.gatehouse.application.access;

import dev.gatehouse.application.apiaccess.ApiKeys;
import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.audit.InMemoryAuditLog;
import dev.gatehouse.application.audit.NoteSparingly;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.cluster.NotedChanges;
import dev.gatehouse.application.connection.ClientKeys;
import dev.gatehouse.application.connection.ClientSecrets;
import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ManageClientKeys;
import dev.gatehouse.application.connection.NoteSeen;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.PromoteDraft;
import dev.gatehouse.application.connection.PutInForce;
import dev.gatehouse.application.connection.ReplaceSecret;
import dev.gatehouse.application.connection.RestorePrevious;
import dev.gatehouse.application.connection.SaveDraft;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.connection.Sightings;
import dev.gatehouse.application.connection.StillAllowed;
import dev.gatehouse.application.connection.SwitchConnection;
import dev.gatehouse.application.connection.TrialReports;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.diagnosis.Examinations;
import dev.gatehouse.application.diagnosis.ExamineApiClient;
import dev.gatehouse.application.diagnosis.ExamineConnection;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.handover.HandOvers;
import dev.gatehouse.application.measurement.NotedMeasurements;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.session.AttemptRefresh;
import dev.gatehouse.application.session.EndFounded;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.EndWithoutRole;
import dev.gatehouse.application.session.GiveBack;
import dev.gatehouse.application.session.KeepTokens;
import dev.gatehouse.application.session.RefreshTokens;
import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.application.session.RevokeRetired;
import dev.gatehouse.application.session.SessionPages;
import dev.gatehouse.application.session.SessionPolicies;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.StartSession;
import dev.gatehouse.application.session.StoreRefresh;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.application.signal.CarryOutEvent;
import dev.gatehouse.application.signal.HeedSignals;
import dev.gatehouse.application.signal.ManageSignals;
import dev.gatehouse.application.signal.NoteSignals;
import dev.gatehouse.application.signal.ProviderSessions;
import dev.gatehouse.application.signal.ReceiveSignal;
import dev.gatehouse.application.signal.SeenSignals;
import dev.gatehouse.application.signal.SignOutEchoes;
import dev.gatehouse.application.signal.SignalReceipts;
import dev.gatehouse.application.signal.SignalSettingsStore;
import dev.gatehouse.application.signal.Watermarks;
import dev.gatehouse.application.signin.AdmitPerson;
import dev.gatehouse.application.signin.AskToReplace;
import dev.gatehouse.application.signin.LetIn;
import dev.gatehouse.application.signin.PendingSignIns;
import dev.gatehouse.application.signin.Refusals;
import dev.gatehouse.application.signin.StartFounded;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.InMemoryStorage;
import dev.gatehouse.application.storage.SettableClock;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.UserDirectory;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.session.Device;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Everything that a use case needs, on fakes unless another storage is given. */
public final class House implements Storage {
    public final SettableClock clock;
    public final Identifiers identifiers;
    public final RandomSecrets secrets = new RandomSecrets(new SecureRandom());
    public final NotedChanges changes;
    public final NotedMeasurements measurements = new NotedMeasurements();
    public final ScriptedConnector connector;
    public final Connectors connectors;
    private final Storage storage;

    public House() {
        this(new SettableClock());
    }

    private House(SettableClock clock) {
        this(clock, new InMemoryStorage(clock), new ScriptedConnector(), new NotedChanges());
    }

    /** On that storage. */
    public House(Storage storage) {
        this(new SettableClock(), storage, new ScriptedConnector(), new NotedChanges());
    }

    /** One of several nodes that share all but what they are told. */
    public House(
            SettableClock clock,
            Storage storage,
            ScriptedConnector connector,
            NotedChanges changes) {
        this.clock = clock;
        this.storage = storage;
        this.connector = connector;
        this.changes = changes;
        this.identifiers = new Identifiers(clock, new SecureRandom());
        this.connectors = new Connectors(List.of(connector));
    }

    @Override
    public <T> T port(Class<T> type) {
        return storage.port(type);
    }

    public Transactions transactions() {
        return port(Transactions.class);
    }

    public AuditTrail audit() {
        return new AuditTrail(port(AuditLog.class), identifiers, clock);
    }

    public NoteSparingly sparingly() {
        return new NoteSparingly(audit(), clock);
    }

    /** What the audit log holds about such an act. */
    public List<AuditEntry> noted(AuditAct act) {
        return ((InMemoryAuditLog) port(AuditLog.class)).of(act);
    }

    public StartSession sessions() {
        return new StartSession(port(Sessions.class), secrets, identifiers, clock);
    }

    public EndSessions endSessions() {
        return new EndSessions(
                port(Sessions.class),
                port(Users.class),
                port(TokenVault.class),
                changes,
                transactions(),
                audit(),
                measurements,
                clock);
    }

    public HeedSignals heedSignals() {
        return new HeedSignals(port(Watermarks.class), port(ProviderSessions.class));
    }

    public ReceiveSignal receiveSignal() {
        return new ReceiveSignal(
                port(Connections.class),
                connectors,
                prepare(),
                port(SignalSettingsStore.class),
                port(SeenSignals.class),
                new CarryOutEvent(
                        port(Users.class),
                        port(Sessions.class),
                        endSessions(),
                        port(Watermarks.class),
                        port(ProviderSessions.class),
                        new SignOutEchoes(port(SessionPages.class)),
                        changes),
                new NoteSignals(port(SignalReceipts.class), audit(), measurements, clock),
                transactions(),
                measurements,
                clock);
    }

    public ManageSignals manageSignals() {
        return new ManageSignals(
                port(Connections.class),
                connectors,
                port(SignalSettingsStore.class),
                port(SignalReceipts.class),
                secrets,
                transactions(),
                audit(),
                clock);
    }

    public EndFounded endFounded() {
        return new EndFounded(
                port(TokenVault.class), port(Sessions.class), endSessions(), transactions(), clock);
    }

    public AttemptRefresh attemptRefresh() {
        return attemptRefresh(connectors);
    }

    /** With other connectors. */
    public AttemptRefresh attemptRefresh(Connectors others) {
        StoreRefresh store =
                new StoreRefresh(
                        port(TokenVault.class),
                        giveBack(),
                        port(Users.class),
                        heedSignals(),
                        port(ConnectionTroubles.class),
                        endFounded(),
                        changes,
                        transactions());
        return new AttemptRefresh(
                port(TokenVault.class),
                port(Connections.class),
                others,
                prepare(),
                port(ConnectionTroubles.class),
                store,
                endFounded(),
                measurements,
                clock);
    }

    public RevokeRetired revokeRetired() {
        return new RevokeRetired(
                port(RetiredTokens.class),
                port(Organizations.class),
                port(Connections.class),
                connectors,
                prepare(),
                clock);
    }

    public RefreshTokens refreshTokens() {
        return new RefreshTokens(
                port(TokenVault.class),
                port(SessionPolicies.class),
                attemptRefresh(),
                endFounded(),
                () -> LockSupport.parkNanos(1_000_000),
                clock);
    }

    public UseSession useSession() {
        return new UseSession(
                port(Sessions.class),
                port(Organizations.class),
                port(Users.class),
                port(Operators.class),
                port(SessionPolicies.class),
                refreshTokens(),
                endSessions(),
                clock);
    }

    public KeepTokens keepTokens() {
        return new KeepTokens(
                port(SessionPolicies.class),
                port(TokenVault.class),
                giveBack(),
                port(Sessions.class),
                identifiers,
                clock);
    }

    public GiveBack giveBack() {
        return new GiveBack(port(RetiredTokens.class), identifiers, clock);
    }

    public Refusals refusals() {
        return new Refusals(audit(), sparingly());
    }

    public StartFounded startFounded() {
        return new StartFounded(endSessions(), keepTokens(), sessions(), heedSignals());
    }

    public AdmitPerson admitPerson(ChangeLog told) {
        return new AdmitPerson(
                port(Connections.class),
                connectors,
                prepare(),
                letIn(told),
                giveBack(),
                transactions(),
                refusals());
    }

    private LetIn letIn(ChangeLog told) {
        return new LetIn(
                new UserDirectory(port(Users.class), identifiers, clock),
                port(Users.class),
                startFounded(),
                new AskToReplace(port(PendingSignIns.class), secrets, clock),
                new EndWithoutRole(endSessions()),
                heedSignals(),
                told,
                refusals(),
                audit(),
                clock);
    }

    public PrepareConnection prepare() {
        return new PrepareConnection(
                port(ClientSecrets.class), clientKeys(), replaceSecret(), clock);
    }

    public ManageClientKeys clientKeys() {
        return new ManageClientKeys(
                port(ClientKeys.class), transactions(), audit(), identifiers, clock);
    }

    public ReplaceSecret replaceSecret() {
        return new ReplaceSecret(
                port(Connections.class), port(ClientSecrets.class), transactions(), audit(), clock);
    }

    public PutInForce inForce() {
        return new PutInForce(
                port(Connections.class),
                port(ClientSecrets.class),
                port(Users.class),
                endSessions(),
                changes);
    }

    public PromoteDraft promote() {
        return new PromoteDraft(
                port(Connections.class),
                port(TrialReports.class),
                noteSeen(),
                inForce(),
                stillAllowed(),
                limits(),
                transactions(),
                audit(),
                clock);
    }

    public StillAllowed stillAllowed() {
        return new StillAllowed(
                port(Sessions.class),
                port(Users.class),
                port(Organizations.class),
                port(ApiKeys.class),
                port(Connections.class),
                clock);
    }

    public NoteSeen noteSeen() {
        return new NoteSeen(port(Connections.class), port(Sightings.class));
    }

    public HandOverLimits limits() {
        return new HandOverLimits(port(HandOvers.class), audit(), clock);
    }

    public SaveDraft saveDraft() {
        return new SaveDraft(
                port(Connections.class),
                connectors,
                port(ClientSecrets.class),
                prepare(),
                limits(),
                transactions(),
                audit(),
                identifiers,
                measurements,
                clock);
    }

    public ExamineConnection examine() {
        return new ExamineConnection(
                port(Connections.class),
                connectors,
                prepare(),
                port(Examinations.class),
                noteSeen(),
                limits(),
                transactions(),
                audit(),
                measurements,
                clock);
    }

    public ExamineApiClient examineApiClient() {
        return new ExamineApiClient(
                port(Connections.class),
                connectors,
                prepare(),
                noteSeen(),
                limits(),
                audit(),
                measurements,
                clock);
    }

    public SwitchConnection switchConnection() {
        return new SwitchConnection(
                port(Connections.class),
                port(ClientSecrets.class),
                port(ClientKeys.class),
                port(TokenVault.class),
                port(SignalSettingsStore.class),
                endSessions(),
                revokeRetired(),
                limits(),
                changes,
                transactions(),
                audit());
    }

    public RestorePrevious restorePrevious() {
        return new RestorePrevious(port(Connections.class), inForce(), transactions(), audit());
    }

    public ViewConnection viewConnection() {
        return new ViewConnection(
                port(Connections.class),
                port(TrialReports.class),
                port(Sessions.class),
                inForce(),
                limits());
    }

    /** A call of the owner of the installation, who may do everything. */
    public static CallContext owner() {
        return by(new Caller.Owner());
    }

    public static CallContext visitor() {
        return by(new Caller.Visitor());
    }

    public static CallContext by(Caller caller) {
        return new CallContext(caller, new Device("Firefox", "192.0.2.1"), "ref-1");
    }
}
