package dev.gatehouse.application.access;

import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.audit.InMemoryAuditLog;
import dev.gatehouse.application.audit.NoteSparingly;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.cluster.NotedChanges;
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
import dev.gatehouse.application.connection.StillAllowed;
import dev.gatehouse.application.connection.SwitchConnection;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.diagnosis.ExamineApiClient;
import dev.gatehouse.application.diagnosis.ExamineConnection;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.measurement.NotedMeasurements;
import dev.gatehouse.application.session.AttemptRefresh;
import dev.gatehouse.application.session.EndFounded;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.GiveBack;
import dev.gatehouse.application.session.KeepTokens;
import dev.gatehouse.application.session.Pause;
import dev.gatehouse.application.session.RefreshTokens;
import dev.gatehouse.application.session.RevokeRetired;
import dev.gatehouse.application.session.StartSession;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.application.signal.HeedSignals;
import dev.gatehouse.application.signal.ManageSignals;
import dev.gatehouse.application.signal.ReceiveSignal;
import dev.gatehouse.application.signin.AdmitPerson;
import dev.gatehouse.application.signin.Refusals;
import dev.gatehouse.application.signin.StartFounded;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.InMemoryStorage;
import dev.gatehouse.application.storage.SettableClock;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
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

    /**
     * How long somebody rests who waits for others; a test may let him rest until they are done.
     */
    public Pause pause = () -> LockSupport.parkNanos(1_000_000);

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

    /** A use case on this storage; others may take the place of what the house has. */
    public <T> T the(Class<T> useCase, Object... instead) {
        return new Wiring(
                        storage,
                        clock,
                        identifiers,
                        secrets,
                        changes,
                        measurements,
                        connectors,
                        pause)
                .with(instead)
                .make(useCase);
    }

    public Transactions transactions() {
        return port(Transactions.class);
    }

    public AuditTrail audit() {
        return the(AuditTrail.class);
    }

    public NoteSparingly sparingly() {
        return the(NoteSparingly.class);
    }

    /** What the audit log holds about such an act. */
    public List<AuditEntry> noted(AuditAct act) {
        return ((InMemoryAuditLog) port(AuditLog.class)).of(act);
    }

    public StartSession sessions() {
        return the(StartSession.class);
    }

    public EndSessions endSessions() {
        return the(EndSessions.class);
    }

    public HeedSignals heedSignals() {
        return the(HeedSignals.class);
    }

    public ReceiveSignal receiveSignal() {
        return the(ReceiveSignal.class);
    }

    public ManageSignals manageSignals() {
        return the(ManageSignals.class);
    }

    public EndFounded endFounded() {
        return the(EndFounded.class);
    }

    public AttemptRefresh attemptRefresh() {
        return the(AttemptRefresh.class);
    }

    /** With other connectors. */
    public AttemptRefresh attemptRefresh(Connectors others) {
        return the(AttemptRefresh.class, others);
    }

    public RevokeRetired revokeRetired() {
        return the(RevokeRetired.class);
    }

    public RefreshTokens refreshTokens() {
        return the(RefreshTokens.class);
    }

    public UseSession useSession() {
        return the(UseSession.class);
    }

    public KeepTokens keepTokens() {
        return the(KeepTokens.class);
    }

    public GiveBack giveBack() {
        return the(GiveBack.class);
    }

    public Refusals refusals() {
        return the(Refusals.class);
    }

    public StartFounded startFounded() {
        return the(StartFounded.class);
    }

    /** A node that tells the others by that log. */
    public AdmitPerson admitPerson(ChangeLog told) {
        return the(AdmitPerson.class, told);
    }

    public PrepareConnection prepare() {
        return the(PrepareConnection.class);
    }

    public ManageClientKeys clientKeys() {
        return the(ManageClientKeys.class);
    }

    public ReplaceSecret replaceSecret() {
        return the(ReplaceSecret.class);
    }

    public PutInForce inForce() {
        return the(PutInForce.class);
    }

    public PromoteDraft promote() {
        return the(PromoteDraft.class);
    }

    public StillAllowed stillAllowed() {
        return the(StillAllowed.class);
    }

    public NoteSeen noteSeen() {
        return the(NoteSeen.class);
    }

    public HandOverLimits limits() {
        return the(HandOverLimits.class);
    }

    public SaveDraft saveDraft() {
        return the(SaveDraft.class);
    }

    public ExamineConnection examine() {
        return the(ExamineConnection.class);
    }

    public ExamineApiClient examineApiClient() {
        return the(ExamineApiClient.class);
    }

    public SwitchConnection switchConnection() {
        return the(SwitchConnection.class);
    }

    public RestorePrevious restorePrevious() {
        return the(RestorePrevious.class);
    }

    public ViewConnection viewConnection() {
        return the(ViewConnection.class);
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
