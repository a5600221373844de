package dev.gatehouse.application.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;
import dev.gatehouse.domain.signal.SignalSettings.Purpose;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ReceiveSignalTest {
    private static final IncomingSignal REVOCATION =
            new IncomingSignal.GlobalTokenRevocation(new Secret("token"), "{}");
    private final House house = new House();
    private final Organization acme = AnOrganization.in(house);
    private final IdentityProviderConnection connection = AConnection.of(acme).live();
    private final Pin pin = AUser.pin("00u1");
    private User ada = AUser.of(acme.id()).build();

    @BeforeEach
    void aPerson() {
        house.port(Connections.class).store(connection);
        ada =
                AUser.of(acme.id())
                        .named("Ada Lovelace")
                        .pinned("ada@acme.example", "00u1")
                        .inGroups("View Only", "Administrator")
                        .in(house.port(Users.class));
    }

    private Session session(Instant authenticatedAt) {
        return ASession.of(ada)
                .authenticatedAt(authenticatedAt)
                .foundedIn(house.port(TokenVault.class), acme.id())
                .in(house.port(Sessions.class));
    }

    private ToldEvent event(String id, SignalEffect effect) {
        return new ToldEvent(
                "user.session.clear", id, Optional.of(account()), house.clock.instant(), effect);
    }

    private SignalSubject account() {
        return new SignalSubject.Account(pin);
    }

    private ReceiveSignal receive() {
        return house.receiveSignal();
    }

    private SignalOutcome told(ToldEvent... events) {
        house.connector.reads(new RevocationOutcome.Believed(List.of(events)));
        return receive().receive(House.visitor(), acme, REVOCATION);
    }

    private SignalOutcome signOut(String id) {
        return told(event(id, new SignalEffect.SignOut()));
    }

    private SessionState stateOf(Session session) {
        return house.port(Sessions.class).find(session.hash()).orElseThrow().state();
    }

    private void assertEnded(Session session, SignOutReason reason) {
        assertThat(stateOf(session))
                .isEqualTo(new SessionState.Ended(reason, house.clock.instant()));
    }

    private boolean signInOutdated(Instant begunAt) {
        var identity =
                new ProviderIdentity(
                        pin,
                        Optional.of(new DomainName("ADA@acme.example")),
                        Optional.empty(),
                        new RolesClaim.Absent());
        return house.heedSignals().outdatesSignIn(acme.id(), identity, begunAt);
    }

    @Test
    void endsEverySessionThatWasAuthenticatedNoLaterThanTheEvent() {
        Session early = session(house.clock.instant().minusSeconds(60));
        Session atThatMoment = session(house.clock.instant());
        Session later = session(house.clock.instant().plusNanos(1000));
        assertThat(signOut("1")).isEqualTo(new SignalOutcome.Done());
        assertEnded(early, SignOutReason.SIGNED_OUT_BY_PROVIDER);
        assertEnded(atThatMoment, SignOutReason.SIGNED_OUT_BY_PROVIDER);
        assertThat(stateOf(later)).isEqualTo(new SessionState.Live());
    }

    @Test
    void endsSessionsWhenThePersonSignedOutAtTheProvider() {
        Session session = session(house.clock.instant().minusSeconds(60));
        assertThat(told(event("1", new SignalEffect.OwnSignOut())))
                .isEqualTo(new SignalOutcome.Done());
        assertEnded(session, SignOutReason.SIGNED_OUT_BY_PROVIDER);
    }

    @Test
    void leavesOtherDevicesAloneWhenItIsTheEchoOfSigningOutHere() {
        Session left = session(house.clock.instant().minusSeconds(60));
        Session other = session(house.clock.instant().minusSeconds(60));
        house.endSessions()
                .end(
                        House.visitor(),
                        new SessionSelection.One(left.id()),
                        SignOutReason.SIGNED_OUT);
        house.clock.pass(Duration.ofSeconds(5));
        told(event("1", new SignalEffect.OwnSignOut()));
        assertThat(stateOf(other)).isEqualTo(new SessionState.Live());
        house.clock.pass(Duration.ofMinutes(3));
        told(event("2", new SignalEffect.OwnSignOut()));
        assertEnded(other, SignOutReason.SIGNED_OUT_BY_PROVIDER);
    }

    @Test
    void outdatesSignInsThatWereBegunBeforeAndLaterOnesNot() {
        Instant event = house.clock.instant();
        signOut("1");
        assertThat(signInOutdated(event.minusSeconds(30))).isTrue();
        assertThat(signInOutdated(event)).isTrue();
        assertThat(signInOutdated(event.plusMillis(1))).isFalse();
    }

    @Test
    void outdatesTokensThatWereIssuedBefore() {
        Instant event = house.clock.instant();
        assertThat(house.heedSignals().outdatesToken(acme.id(), pin, ada, event)).isFalse();
        signOut("1");
        assertThat(house.heedSignals().outdatesToken(acme.id(), pin, ada, event)).isTrue();
        assertThat(house.heedSignals().outdatesToken(acme.id(), pin, ada, event.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void tellsTheNodesAlsoWhenThereIsNoSessionButPerhapsAToken() {
        signOut("1");
        assertThat(house.changes.told()).isNotEmpty();
    }

    @Test
    void findsThePersonByLoginToo() {
        Session session = session(house.clock.instant());
        SignalSubject login = new SignalSubject.Login(new DomainName("Ada@Acme.example"));
        told(
                new ToldEvent(
                        "universal_logout",
                        "1",
                        Optional.of(login),
                        house.clock.instant(),
                        new SignalEffect.SignOut()));
        assertEnded(session, SignOutReason.SIGNED_OUT_BY_PROVIDER);
        assertThat(house.heedSignals().outdatesToken(acme.id(), pin, ada, house.clock.instant()))
                .isTrue();
    }

    @Test
    void cannotSignOutAnotherProvidersUser() {
        Pin elsewhere = new Pin(new Issuer("https://other.example"), pin.id());
        User bound = AUser.of(acme.id()).boundTo("bob@acme.example").in(house.port(Users.class));
        DomainName name = new DomainName("bob@acme.example");
        house.port(Users.class)
                .update(
                        bound.signedIn(
                                elsewhere, name, ReceivedGroups.NONE, house.clock.instant()));
        SignalSubject bob = new SignalSubject.Login(new DomainName("bob@acme.example"));
        assertThat(
                        told(
                                new ToldEvent(
                                        "universal_logout",
                                        "1",
                                        Optional.of(bob),
                                        house.clock.instant(),
                                        new SignalEffect.SignOut())))
                .isEqualTo(new SignalOutcome.Impossible());
    }

    @Test
    void knowsNobodyElseAndStillStopsAFirstSignInUnderWay() {
        Pin stranger = AUser.pin("00u9");
        ToldEvent event =
                new ToldEvent(
                        "universal_logout",
                        "1",
                        Optional.of(new SignalSubject.Account(stranger)),
                        house.clock.instant(),
                        new SignalEffect.SignOut());
        assertThat(told(event)).isEqualTo(new SignalOutcome.UnknownUser());
        var identity =
                new ProviderIdentity(
                        stranger, Optional.empty(), Optional.empty(), new RolesClaim.Absent());
        assertThat(house.heedSignals().outdatesSignIn(acme.id(), identity, house.clock.instant()))
                .isTrue();
    }

    @Test
    void carriesALongDeliveryOutInParts() {
        List<ToldEvent> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add(event("event-" + i, new SignalEffect.None()));
        }
        Session session = session(house.clock.instant());
        many.add(event("last", new SignalEffect.SignOut()));
        assertThat(told(many.toArray(ToldEvent[]::new))).isEqualTo(new SignalOutcome.Done());
        assertEnded(session, SignOutReason.SIGNED_OUT_BY_PROVIDER);
        assertThat(told(many.toArray(ToldEvent[]::new))).isEqualTo(new SignalOutcome.Repeated());
    }

    @Test
    void carriesTheSameSignalOutOnce() {
        ToldEvent once = event("1", new SignalEffect.SignOut());
        assertThat(told(once)).isEqualTo(new SignalOutcome.Done());
        house.clock.pass(Duration.ofSeconds(5));
        Session later = session(house.clock.instant());
        assertThat(told(once)).isEqualTo(new SignalOutcome.Repeated());
        assertThat(stateOf(later)).isEqualTo(new SessionState.Live());
    }

    @Test
    void refusesAnotherSignalUnderAUsedId() {
        signOut("1");
        house.clock.pass(Duration.ofSeconds(5));
        Session later = session(house.clock.instant());
        assertThat(signOut("1")).isEqualTo(new SignalOutcome.Refused(SignalFault.ID_REUSED));
        assertThat(stateOf(later)).isEqualTo(new SessionState.Live());
        assertThat(house.noted(AuditAct.SIGNAL_REFUSED).getLast().details())
                .containsEntry("why", "id_reused");
    }

    @Test
    void outdatesNothingThatIsStillToCome() {
        ToldEvent fromAFastClock =
                new ToldEvent(
                        "universal_logout",
                        "1",
                        Optional.of(account()),
                        house.clock.instant().plusSeconds(3600),
                        new SignalEffect.SignOut());
        told(fromAFastClock);
        assertThat(signInOutdated(house.clock.instant().plusMillis(1))).isFalse();
    }

    @Test
    void endsSessionsAsAccessRemoved() {
        Session session = session(house.clock.instant());
        told(event("1", new SignalEffect.RemoveAccess()));
        assertEnded(session, SignOutReason.ACCESS_REMOVED);
    }

    @Test
    void takesOneGroupAwayAndEndsSessionsOnlyWithTheLastRole() {
        Session session = session(house.clock.instant());
        told(event("1", new SignalEffect.LoseGroup(new GroupName("Administrator"))));
        assertThat(stateOf(session)).isEqualTo(new SessionState.Live());
        assertThat(house.port(Users.class).find(acme.id(), ada.id()).orElseThrow().groups())
                .containsExactly(new GroupName("View Only"));
        told(event("2", new SignalEffect.LoseGroup(new GroupName("View Only"))));
        assertEnded(session, SignOutReason.ACCESS_REMOVED);
    }

    @Test
    void leavesAGroupThatWasGivenAgainSince() {
        Session session = session(house.clock.instant());
        GroupName group = new GroupName("Administrator");
        ToldEvent late = event("1", new SignalEffect.LoseGroup(group));
        house.clock.pass(Duration.ofSeconds(5));
        var told = new ReceivedGroups(List.of(group), house.clock.instant());
        house.port(Users.class).update(ada.refreshed(Optional.empty(), Optional.empty(), told));
        told(late);
        assertThat(house.port(Users.class).find(acme.id(), ada.id()).orElseThrow().groups())
                .containsExactly(group);
        told(event("2", new SignalEffect.LoseGroup(group)));
        assertEnded(session, SignOutReason.ACCESS_REMOVED);
    }

    @Test
    void endsTheOneBrowserThatTheProviderNames() {
        Session named = session(house.clock.instant());
        Session other = session(house.clock.instant());
        var browser = new SignalSubject.Browser(pin.issuer(), new ProviderSessionId("session-7"));
        house.port(ProviderSessions.class).note(acme.id(), named.hash(), browser);
        told(
                new ToldEvent(
                        "backchannel-logout",
                        "1",
                        Optional.of(browser),
                        house.clock.instant(),
                        new SignalEffect.SignOut()));
        assertEnded(named, SignOutReason.SIGNED_OUT_BY_PROVIDER);
        assertThat(stateOf(other)).isEqualTo(new SessionState.Live());
    }

    @Test
    void notesWhatCameAndHowLongItTook() {
        session(house.clock.instant());
        signOut("1");
        AuditEntry entry = house.noted(AuditAct.SIGNAL_RECEIVED).getLast();
        assertThat(entry.details())
                .containsEntry("event", "user.session.clear")
                .containsEntry("sessions_ended", "1")
                .containsKey("took_ms");
        SignalReceipt receipt =
                house.port(SignalReceipts.class)
                        .latest(acme.id(), SignalKind.GLOBAL_TOKEN_REVOCATION, true)
                        .orElseThrow();
        assertThat(receipt.result()).isEqualTo("done");
        assertThat(receipt.sessionsEnded()).isEqualTo(1);
        assertThat(house.measurements.taken())
                .containsExactly(
                        new Measurement.SessionsEnded(SignOutReason.SIGNED_OUT_BY_PROVIDER, 1),
                        new Measurement.SignalTookEffect(
                                SignalKind.GLOBAL_TOKEN_REVOCATION, 1, Duration.ZERO),
                        new Measurement.SignalReceived(
                                SignalKind.GLOBAL_TOKEN_REVOCATION, new SignalOutcome.Done()));
    }

    @Test
    void notesARefusalForTheAdministratorButNotAFloodOfThem() {
        house.connector.reads(
                new RevocationOutcome.Refused(SignalFault.ISSUER, "https://evil.example"));
        for (int i = 0; i < 20; i++) {
            assertThat(receive().receive(House.visitor(), acme, REVOCATION))
                    .isEqualTo(new SignalOutcome.Refused(SignalFault.ISSUER));
        }
        assertThat(house.noted(AuditAct.SIGNAL_REFUSED)).hasSize(1);
        assertThat(house.noted(AuditAct.SIGNAL_REFUSED).getFirst().details())
                .containsEntry("why", "issuer")
                .containsEntry("seen", "https://evil.example");
        house.clock.pass(Duration.ofSeconds(11));
        receive().receive(House.visitor(), acme, REVOCATION);
        assertThat(house.noted(AuditAct.SIGNAL_REFUSED)).hasSize(2);
    }

    @Test
    void notesAFloodOfDifferentRefusalsSparinglyToo() {
        for (int i = 0; i < 20; i++) {
            SignalFault fault = i % 2 == 0 ? SignalFault.ISSUER : SignalFault.KEY;
            house.connector.reads(new RevocationOutcome.Refused(fault, ""));
            receive().receive(House.visitor(), acme, REVOCATION);
        }
        assertThat(house.noted(AuditAct.SIGNAL_REFUSED)).hasSize(1);
    }

    @Test
    void leavesNoMarkOfASessionThatAStrangerInvents() {
        var invented = new SignalSubject.Browser(pin.issuer(), new ProviderSessionId("invented"));
        house.connector.reads(
                new RevocationOutcome.Believed(
                        List.of(
                                new ToldEvent(
                                        "frontchannel-logout",
                                        "",
                                        Optional.of(invented),
                                        house.clock.instant(),
                                        new SignalEffect.SignOut()))));
        var logout =
                new IncomingSignal.FrontChannelLogout(pin.issuer().value(), new Secret("invented"));
        receive().receive(House.visitor(), acme, logout);
        assertThat(house.port(Watermarks.class).highest(acme.id(), List.of(invented))).isEmpty();
        assertThat(house.noted(AuditAct.SIGNAL_RECEIVED)).isEmpty();
    }

    @Test
    void believesAnEventHookOnlyWithTheSecret() {
        house.connector.reads(new RevocationOutcome.Believed(List.of()));
        assertThat(hook("guess")).isEqualTo(new SignalOutcome.Refused(SignalFault.SECRET));
        Secret first = draw();
        assertThat(hook(first.reveal())).isEqualTo(new SignalOutcome.Done());
        assertThat(hook("guess")).isEqualTo(new SignalOutcome.Refused(SignalFault.SECRET));
        Secret second = draw();
        assertThat(hook(first.reveal())).isEqualTo(new SignalOutcome.Done());
        assertThat(hook(second.reveal())).isEqualTo(new SignalOutcome.Done());
        assertThat(hook(first.reveal())).isEqualTo(new SignalOutcome.Refused(SignalFault.SECRET));
    }

    private Secret draw() {
        return house.manageSignals()
                .draw(House.owner(), acme.id(), Purpose.EVENT_HOOK)
                .orElseThrow();
    }

    private SignalOutcome hook(String secret) {
        return receive()
                .receive(
                        House.visitor(),
                        acme,
                        new IncomingSignal.EventHook(Optional.of(new Secret(secret)), "{}"));
    }

    @Test
    void listensToNothingWhileTheConnectionIsDisabled() {
        var stored = house.port(Connections.class).find(acme.id()).orElseThrow();
        house.port(Connections.class).store(stored.switchedOff());
        assertThat(signOut("1")).isEqualTo(new SignalOutcome.NotOffered());
    }

    @Test
    void carriesOutTheSameSignalThatComesManyTimesAtOnceOnce() {
        house.connector.reads(
                new RevocationOutcome.Believed(List.of(event("1", new SignalEffect.SignOut()))));
        List<SignalOutcome> outcomes =
                AtOnce.run(8, _ -> receive().receive(House.visitor(), acme, REVOCATION));
        assertThat(outcomes).containsOnlyOnce(new SignalOutcome.Done());
    }
}
