package dev.gatehouse.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.BeginOutcome;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.connection.TrialReports;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A person goes to the provider and comes back. */
class SignInTest {
    private static final String LOGIN = "ada@acme.example";

    private final House house = new House();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void aConnectedOrganization() {
        acme = AnOrganization.in(house);
        house.port(Connections.class).store(AConnection.of(acme).live());
        house.connector.authenticates(AUser.pin("00u1"), LOGIN, "View Only");
    }

    private User assigned() {
        return AUser.of(acme.id()).boundTo(LOGIN).in(house.port(Users.class));
    }

    private BeginSignIn.Outcome.Begun begin() {
        var outcome = beginSignIn().signIn(House.visitor(), acme, "/users");
        assertThat(outcome).isInstanceOf(BeginSignIn.Outcome.Begun.class);
        return (BeginSignIn.Outcome.Begun) outcome;
    }

    private BeginSignIn beginSignIn() {
        return house.the(BeginSignIn.class);
    }

    private CompleteSignIn completeSignIn() {
        Refusals refusals = house.refusals();
        AdmitPerson admit = house.admitPerson(house.changes);
        FinishTrial trial =
                new FinishTrial(
                        house.port(Connections.class),
                        house.connectors,
                        house.prepare(),
                        house.promote(),
                        house.port(TrialReports.class),
                        house.noteSeen(),
                        refusals,
                        house.audit(),
                        house.measurements,
                        house.clock);
        return new CompleteSignIn(
                house.port(SignInAttempts.class),
                admit,
                trial,
                refusals,
                house.measurements,
                house.clock);
    }

    private SignInOutcome complete(Secret cookie) {
        SignInAttempt attempt = house.connector.begun().getLast();
        return complete(attempt.state().reveal(), Set.of(cookie.hash()));
    }

    private SignInOutcome complete(String state, Set<SecretHash> browsers) {
        return completeSignIn()
                .complete(
                        House.visitor(),
                        acme,
                        "okta",
                        new CallbackParameters(Map.of("state", state, "code", "c0de")),
                        browsers);
    }

    /** The ID tokens of what waits to be revoked at the provider. */
    private List<Secret> givenBack() {
        RetiredTokens retired = house.port(RetiredTokens.class);
        return retired.due(acme.id(), house.clock.instant(), 10).stream()
                .flatMap(id -> retired.idToken(id, acme.id()).stream())
                .toList();
    }

    @Test
    void givesTheTokensBackOfWhomItRefuses() {
        complete(begin().browserCookie());
        assertThat(givenBack()).hasSize(1);
        assigned();
        house.connector.authenticates(AUser.pin("00u1"), LOGIN, "Everyone");
        complete(begin().browserCookie());
        assertThat(givenBack()).hasSize(2);
        house.connector.authenticates(AUser.pin("00u1"), LOGIN, "View Only");
        complete(begin().browserCookie());
        assertThat(givenBack()).hasSize(2);
    }

    @Test
    void replacesNobodyWhenTheSamePersonSignsInAgain() {
        assigned();
        Secret first = signedIn(complete(begin().browserCookie()));
        Session former = house.port(Sessions.class).find(first.hash()).orElseThrow();
        User ada = house.port(Users.class).find(acme.id(), AUser.pin("00u1")).orElseThrow();
        Caller again = MemberRights.of(ada, acme, Optional.of(former.id())).orElseThrow();
        Secret browser = begin().browserCookie();
        SignInAttempt attempt = house.connector.begun().getLast();
        SignInOutcome outcome =
                completeSignIn()
                        .complete(
                                House.by(again),
                                acme,
                                "okta",
                                new CallbackParameters(
                                        Map.of("state", attempt.state().reveal(), "code", "c0de")),
                                Set.of(browser.hash()));
        assertThat(house.useSession().endOf(first.hash())).contains(SignOutReason.SIGNED_OUT);
        assertThat(house.useSession().use(signedIn(outcome).hash())).isPresent();
        assertThat(givenBack()).hasSize(1);
    }

    private static Secret signedIn(SignInOutcome outcome) {
        assertThat(outcome).isInstanceOf(SignInOutcome.SignedIn.class);
        return ((SignInOutcome.SignedIn) outcome).sessionCookie();
    }

    private void assertRefused(SignInOutcome outcome, RefusalCode code) {
        assertThat(outcome).isInstanceOf(SignInOutcome.Refused.class);
        assertThat(((SignInOutcome.Refused) outcome).code()).isEqualTo(code);
        assertThat(house.noted(AuditAct.SIGN_IN_REFUSED).getLast().details())
                .containsEntry("why", code.key());
        assertThat(house.measurements.taken().getLast())
                .isEqualTo(new Measurement.SignInRefused(Measurement.Way.PROVIDER, code));
        assertThat(house.port(Sessions.class).countFounded(acme.id())).isZero();
    }

    @Test
    void makesAnAssignedUserActiveAndStartsASession() {
        User user = assigned();
        SignInOutcome outcome = complete(begin().browserCookie());
        assertThat(outcome).isInstanceOf(SignInOutcome.SignedIn.class);
        SignInOutcome.SignedIn signedIn = (SignInOutcome.SignedIn) outcome;
        assertThat(signedIn.returnTo()).isEqualTo("/users");
        assertThat(house.port(Sessions.class).find(signedIn.sessionCookie().hash())).isPresent();
        User active = house.port(Users.class).find(acme.id(), user.id()).orElseThrow();
        assertThat(active.binding().pinned()).contains(AUser.pin("00u1"));
        assertThat(house.changes.told()).contains(new Change.OfUser(acme.id(), user.id()));
        assertThat(house.noted(AuditAct.SIGNED_IN).getLast().details())
                .containsEntry("roles", "view_only");
        assertThat(house.measurements.taken())
                .containsExactly(new Measurement.SignedIn(Measurement.Way.PROVIDER));
    }

    @Test
    void keepsTheUserOfARenamedLogin() {
        User user = assigned();
        complete(begin().browserCookie());
        house.connector.authenticates(AUser.pin("00u1"), "ada.king@acme.example", "View Only");
        assertThat(complete(begin().browserCookie())).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(house.port(Users.class).find(acme.id(), user.id()).orElseThrow().binding())
                .extracting(Binding::boundName)
                .isEqualTo(Optional.of(new DomainName("ada.king@acme.example")));
    }

    @Test
    void letsAPinnedPersonInWithoutALoginName() {
        assigned();
        complete(begin().browserCookie());
        house.connector.authenticates(AUser.pin("00u1"), "", "View Only");
        assertThat(complete(begin().browserCookie())).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void remembersThatAPersonLostTheLastGroup() {
        User user = assigned();
        complete(begin().browserCookie());
        Secret before = signedIn(complete(begin().browserCookie()));
        house.connector.authenticates(AUser.pin("00u1"), "ada@acme.example");
        complete(begin().browserCookie());
        assertThat(house.port(Users.class).find(acme.id(), user.id()).orElseThrow().groups())
                .isEmpty();
        assertThat(house.useSession().endOf(before.hash())).contains(SignOutReason.ACCESS_REMOVED);
    }

    @Test
    void refusesAPersonWhoComesBackAfterTheConnectionWasDisabled() {
        assigned();
        Secret cookie = begin().browserCookie();
        Connections connections = house.port(Connections.class);
        house.connector.meanwhile(
                () -> connections.store(connections.find(acme.id()).orElseThrow().switchedOff()));
        assertRefused(complete(cookie), RefusalCode.CONNECTION_CHANGED);
    }

    @Test
    void refusesAnAnswerThatBelongsToNoAttempt() {
        assertRefused(complete("invented", Set.of()), RefusalCode.STATE_UNKNOWN);
        assertRefused(
                completeSignIn()
                        .complete(
                                House.visitor(),
                                acme,
                                "okta",
                                new CallbackParameters(Map.of()),
                                Set.of()),
                RefusalCode.STATE_UNKNOWN);
    }

    @Test
    void refusesASecondUse() {
        Secret cookie = begin().browserCookie();
        complete(cookie);
        assertRefused(complete(cookie), RefusalCode.ATTEMPT_USED);
    }

    @Test
    void refusesAnotherBrowserWithoutUsingTheAttemptUp() {
        assigned();
        Secret cookie = begin().browserCookie();
        assertRefused(complete(new Secret("foreign")), RefusalCode.OTHER_BROWSER);
        assertThat(complete(cookie)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void refusesAnExpiredAttempt() {
        assigned();
        Secret cookie = begin().browserCookie();
        house.clock.pass(SignInAttempt.LIFETIME);
        assertRefused(complete(cookie), RefusalCode.ATTEMPT_EXPIRED);
    }

    @Test
    void refusesWhatTheProviderDenies() {
        Finding finding = ScriptedConnector.finding("access_denied", Severity.ERROR);
        house.connector.completesWith(new CompleteOutcome.Denied(finding));
        assertRefused(complete(begin().browserCookie()), RefusalCode.DENIED_BY_PROVIDER);
        house.connector.completesWith(new CompleteOutcome.Rejected(finding));
        assertRefused(complete(begin().browserCookie()), RefusalCode.ANSWER_REJECTED);
        house.connector.completesWith(new CompleteOutcome.Unavailable(finding));
        assertRefused(complete(begin().browserCookie()), RefusalCode.PROVIDER_UNAVAILABLE);
    }

    @Test
    void refusesWhenTheConnectionWasSwitchedOffMeanwhile() {
        Secret cookie = begin().browserCookie();
        Connections connections = house.port(Connections.class);
        connections.store(connections.find(acme.id()).orElseThrow().switchedOff());
        assertRefused(complete(cookie), RefusalCode.CONNECTION_CHANGED);
    }

    @Test
    void refusesWhoIsNotAssigned() {
        assertRefused(complete(begin().browserCookie()), RefusalCode.NOT_ASSIGNED);
    }

    @Test
    void refusesARecycledLogin() {
        AUser.of(acme.id()).pinned(LOGIN, "00u-former").in(house.port(Users.class));
        assertRefused(complete(begin().browserCookie()), RefusalCode.LOGIN_RECYCLED);
    }

    @Test
    void refusesALoginThatWasRenamedToAnotherUsersName() {
        AUser.of(acme.id()).boundTo("grace@acme.example").in(house.port(Users.class));
        AUser.of(acme.id()).pinned(LOGIN, "00u1").in(house.port(Users.class));
        house.connector.authenticates(AUser.pin("00u1"), "grace@acme.example", "View Only");
        assertRefused(complete(begin().browserCookie()), RefusalCode.LOGIN_RECYCLED);
    }

    @Test
    void refusesAStrangerWithoutALoginName() {
        house.connector.authenticates(AUser.pin("00u1"), "", "View Only");
        assertRefused(complete(begin().browserCookie()), RefusalCode.NO_LOGIN);
    }

    @Test
    void refusesADisabledUser() {
        AUser.of(acme.id()).boundTo(LOGIN).disabled().in(house.port(Users.class));
        assertRefused(complete(begin().browserCookie()), RefusalCode.USER_DISABLED);
    }

    @Test
    void refusesAPersonInNoGroupThatHasARoleAndBindsNobody() {
        User user = assigned();
        house.connector.authenticates(AUser.pin("00u1"), LOGIN, "Everyone");
        assertRefused(complete(begin().browserCookie()), RefusalCode.NO_ROLE);
        assertThat(house.port(Users.class).find(acme.id(), user.id())).contains(user);
    }

    @Test
    void createsWhoeverComesWhereThePolicySaysSoEvenTwiceAtOnceAndWithAnOverlongName() {
        acme = new AnOrganization().with(AccessPolicy.CREATED_AT_FIRST_SIGN_IN).build();
        house.port(Organizations.class).create(acme);
        house.port(Connections.class)
                .store(AConnection.of(acme).forAudience("api://created").live());
        house.connector.authenticates(AUser.pin("00u2"), "g".repeat(250), "View Only");
        Secret one = begin().browserCookie();
        String first = house.connector.begun().getLast().state().reveal();
        Secret two = begin().browserCookie();
        String second = house.connector.begun().getLast().state().reveal();
        var outcomes =
                AtOnce.run(
                        2,
                        number ->
                                number == 0
                                        ? complete(first, Set.of(one.hash()))
                                        : complete(second, Set.of(two.hash())));
        assertThat(outcomes).allMatch(SignInOutcome.SignedIn.class::isInstance);
        assertThat(house.port(Users.class).count(acme.id()).active()).isEqualTo(1);
    }

    @Test
    void beginsNothingWithoutLiveSettingsForUsersOrWithoutTheProvider() {
        house.connector.beginsWith(
                new BeginOutcome.Unavailable(
                        ScriptedConnector.finding("unreachable", Severity.ERROR)));
        assertThat(beginSignIn().signIn(House.visitor(), acme, "/"))
                .isInstanceOf(BeginSignIn.Outcome.Unavailable.class);
        assertThat(beginSignIn().signIn(House.visitor(), AnOrganization.in(house), "/"))
                .isEqualTo(new BeginSignIn.Outcome.NotAvailable());
    }

    @Test
    void promotesADraftByATrialThatBindsNobodyAndRevokesItsTokens() {
        draft();
        var begun =
                (BeginSignIn.Outcome.Begun)
                        beginSignIn().trial(House.owner(), acme, Optional.empty());
        assertThat(finish(begun.browserCookie(), true))
                .isEqualTo(new SignInOutcome.TrialFinished(TrialEnd.CONNECTED));
        assertThat(house.connector.revoked()).hasSize(1);
        assertThat(house.port(Users.class).count(acme.id()).active()).isZero();
        assertThat(house.port(Connections.class).find(acme.id()).orElseThrow().liveRevision())
                .isEqualTo(2);
    }

    @Test
    void promotesNothingForAnotherAdministratorOrAfterALaterEdit() {
        draft();
        var begun =
                (BeginSignIn.Outcome.Begun)
                        beginSignIn().trial(House.owner(), acme, Optional.empty());
        assertRefused(finish(begun.browserCookie(), false), RefusalCode.OTHER_ADMINISTRATOR);
        begun =
                (BeginSignIn.Outcome.Begun)
                        beginSignIn().trial(House.owner(), acme, Optional.empty());
        draft();
        assertRefused(finish(begun.browserCookie(), true), RefusalCode.CONNECTION_CHANGED);
        assertThat(house.port(Connections.class).find(acme.id()).orElseThrow().liveRevision())
                .isEqualTo(1);
    }

    private void draft() {
        Connections connections = house.port(Connections.class);
        connections.store(
                connections
                        .find(acme.id())
                        .orElseThrow()
                        .withDraft(
                                AConnection.of(acme).as("0oa2").settings(),
                                new Diagnosis(List.of()),
                                house.clock.instant()));
    }

    private SignInOutcome finish(Secret cookie, boolean sameAdministrator) {
        SignInAttempt attempt = house.connector.begun().getLast();
        return completeSignIn()
                .complete(
                        sameAdministrator ? House.owner() : House.visitor(),
                        acme,
                        "okta",
                        new CallbackParameters(Map.of("state", attempt.state().reveal())),
                        Set.of(cookie.hash()));
    }

    @Test
    void refusesAPersonWhomTheProviderSignedOutMeanwhile() {
        assigned();
        Secret cookie = begin().browserCookie();
        meanwhileTold(new SignalEffect.SignOut());
        assertRefused(complete(cookie), RefusalCode.SIGNED_OUT_MEANWHILE);
    }

    @Test
    void countsNoGroupThatTheProviderTookAwayMeanwhile() {
        assigned();
        Secret cookie = begin().browserCookie();
        house.connector.completesWith(
                new CompleteOutcome.Authenticated(
                        new ProviderIdentity(
                                AUser.pin("00u1"),
                                Optional.of(new DomainName(LOGIN)),
                                Optional.empty(),
                                new RolesClaim.Present(List.of(new GroupName("View Only")))),
                        askedNow(),
                        List.of()));
        meanwhileTold(new SignalEffect.LoseGroup(new GroupName("View Only")));
        assertRefused(complete(cookie), RefusalCode.NO_ROLE);
    }

    private TokenSet askedNow() {
        TokenSet any = ASession.tokens();
        Instant now = house.clock.instant();
        return new TokenSet(
                any.accessToken(), any.refreshToken(), any.idToken(), now.plusSeconds(3600), now);
    }

    /** A signal that comes while the provider is asked about the person. */
    private void meanwhileTold(SignalEffect effect) {
        house.connector.reads(
                new RevocationOutcome.Believed(
                        List.of(
                                new ToldEvent(
                                        "event",
                                        "1",
                                        Optional.of(new SignalSubject.Account(AUser.pin("00u1"))),
                                        house.clock.instant(),
                                        effect))));
        house.connector.meanwhile(
                () ->
                        house.receiveSignal()
                                .receive(
                                        House.visitor(),
                                        acme,
                                        new IncomingSignal.GlobalTokenRevocation(
                                                new Secret("token"), "{}")));
    }
}
