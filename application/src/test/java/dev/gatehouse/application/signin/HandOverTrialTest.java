package dev.gatehouse.application.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.ClientSecrets;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.DraftForm;
import dev.gatehouse.application.connection.PromoteDraft;
import dev.gatehouse.application.connection.SaveDraft;
import dev.gatehouse.application.handover.AHandOverHouse;
import dev.gatehouse.application.handover.ConfirmProof;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.ConnectionState;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.handover.HandOverState;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the holder of a hand-over saves and proves, and what that may change. */
class HandOverTrialTest {
    private final AHandOverHouse it = new AHandOverHouse();
    private final House house = it.house;
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(house);
        house.connector.authenticates(AUser.pin("00u1"), "ada@acme.example", "View Only");
    }

    private SaveDraft.Outcome save(CallContext call, String secret) {
        return saveAt(call, "https://acme.okta.com/oauth2/default", secret);
    }

    private SaveDraft.Outcome saveAt(CallContext call, String issuer, String secret) {
        return house.saveDraft().save(call, acme, form(issuer, secret));
    }

    private static DraftForm form(String secret) {
        return form("https://acme.okta.com/oauth2/default", secret);
    }

    private static DraftForm form(String issuer, String secret) {
        return new DraftForm(
                "okta",
                true,
                true,
                Map.of(
                        "metadata_url", issuer,
                        "client_id", "0oa1",
                        "client_secret", secret));
    }

    private BeginSignIn.Outcome begin(CallContext call) {
        return house.the(BeginSignIn.class).trial(call, acme, Optional.empty());
    }

    private SignInOutcome finish(CallContext call) {
        SignInAttempt attempt = house.connector.begun().getLast();
        return house.the(FinishTrial.class)
                .finish(
                        call,
                        acme,
                        attempt,
                        (Purpose.Trial) attempt.purpose(),
                        new CallbackParameters(Map.of("code", "c0de")));
    }

    private ConfirmProof confirm() {
        return house.the(ConfirmProof.class);
    }

    private IdentityProviderConnection connection() {
        return house.port(Connections.class).find(acme.id()).orElseThrow();
    }

    private void assertOver(HandOverEnd reason) {
        assertThat(it.latest(acme).stateAt(house.clock.instant()))
                .isInstanceOfSatisfying(
                        HandOverState.Over.class,
                        over -> assertThat(over.reason()).isEqualTo(reason));
    }

    @Test
    void connectsAndIsOverThen() {
        CallContext holder = it.holder(acme);
        assertThat(save(holder, "his own")).isInstanceOf(SaveDraft.Outcome.Saved.class);
        assertThat(begin(holder)).isInstanceOf(BeginSignIn.Outcome.Begun.class);
        assertThat(finish(holder)).isEqualTo(new SignInOutcome.TrialFinished(TrialEnd.CONNECTED));
        assertThat(connection().state()).isInstanceOf(ConnectionState.Connected.class);
        assertOver(HandOverEnd.CONNECTED);
        assertThat(house.noted(AuditAct.CONNECTION_CONNECTED).getLast().actor().kind())
                .isEqualTo(Actor.Kind.HAND_OVER);
    }

    @Test
    void isOverWhenAnAdministratorConnects() {
        it.holder(acme);
        save(House.owner(), "the administrator's");
        begin(House.owner());
        assertThat(finish(House.owner()))
                .isEqualTo(new SignInOutcome.TrialFinished(TrialEnd.CONNECTED));
        assertOver(HandOverEnd.CONNECTED);
    }

    @Test
    void neverUsesASecretThatSomebodyElseEntered() {
        save(House.owner(), "the administrator's");
        CallContext holder = it.holder(acme);
        assertThat(save(holder, ""))
                .isEqualTo(
                        new SaveDraft.Outcome.Malformed(
                                List.of(new FieldProblem("client_secret", "required"))));
        assertThat(begin(holder)).isEqualTo(new BeginSignIn.Outcome.NotAvailable());
    }

    @Test
    void neverUsesTheSecretOfTheLiveSettingsEither() {
        var secret =
                house.port(ClientSecrets.class)
                        .keep(
                                new ConnectionId(Given.id()),
                                AConnection.of(acme).settings().issuer().origin(),
                                ClientSecret.of("live"));
        house.port(Connections.class).store(AConnection.of(acme).with(secret).live());
        assertThat(save(it.holder(acme), "")).isInstanceOf(SaveDraft.Outcome.Malformed.class);
    }

    @Test
    void doesNotReachTheSecretOfTheLiveSettingsByADraftWithoutUsers() {
        var secret =
                house.port(ClientSecrets.class)
                        .keep(
                                new ConnectionId(Given.id()),
                                AConnection.of(acme).settings().issuer().origin(),
                                ClientSecret.of("live"));
        house.port(Connections.class).store(AConnection.of(acme).with(secret).live());
        CallContext holder = it.holder(acme);
        DraftForm api =
                new DraftForm(
                        "okta",
                        false,
                        true,
                        Map.of("metadata_url", "https://acme.okta.com/oauth2/default"));
        assertThat(house.saveDraft().save(holder, acme, api))
                .isInstanceOf(SaveDraft.Outcome.Saved.class);
        assertThat(save(holder, "")).isInstanceOf(SaveDraft.Outcome.Malformed.class);
    }

    @Test
    void goesOnWithTheSecretThatWasEnteredThroughIt() {
        CallContext holder = it.holder(acme);
        save(holder, "his own");
        assertThat(save(holder, "")).isInstanceOf(SaveDraft.Outcome.Saved.class);
        save(House.owner(), "the administrator's");
        assertThat(save(holder, "")).isInstanceOf(SaveDraft.Outcome.Malformed.class);
        assertThat(begin(holder)).isEqualTo(new BeginSignIn.Outcome.NotAvailable());
    }

    @Test
    void changesNothingInForceUntilASuperAdministratorConfirms() {
        house.port(Connections.class).store(AConnection.of(acme).as("0oa9").live());
        CallContext holder = it.holder(acme);
        save(holder, "his own");
        begin(holder);
        assertThat(finish(holder))
                .isEqualTo(new SignInOutcome.TrialFinished(TrialEnd.AWAITS_CONFIRMATION));
        assertThat(connection().liveRevision()).isEqualTo(1);
        assertThatThrownBy(() -> confirm().confirm(holder, acme.id(), 2, 1, Optional.empty()))
                .isInstanceOf(NotPermitted.class);
        assertThat(confirm().waiting(House.owner(), acme.id()))
                .contains(new ConfirmProof.Proven(2, 1, "Ingrid"));
        assertThat(confirm().confirm(House.owner(), acme.id(), 2, 7, Optional.empty()))
                .isEqualTo(PromoteDraft.Outcome.SUPERSEDED);
        assertThat(confirm().confirm(House.owner(), acme.id(), 2, 1, Optional.empty()))
                .isEqualTo(PromoteDraft.Outcome.CONNECTED);
        assertThat(connection().liveRevision()).isEqualTo(2);
        assertOver(HandOverEnd.CONNECTED);
    }

    @Test
    void decidesNothingAboutPeopleWhoArePinnedToAnotherIssuer() {
        house.connector.authenticates(AUser.pin("00u1"), "ada@acme.example", "View Only");
        AUser.of(acme.id()).pinned("ada@acme.example", "00u1").in(house.port(Users.class));
        CallContext holder = it.holder(acme);
        saveAt(holder, "https://other.okta.com/oauth2/default", "his own");
        begin(holder);
        assertThat(finish(holder))
                .isEqualTo(new SignInOutcome.TrialFinished(TrialEnd.AWAITS_CONFIRMATION));
        assertThat(confirm().confirm(House.owner(), acme.id(), 1, 0, Optional.empty()))
                .isEqualTo(PromoteDraft.Outcome.DIRECTORY_UNDECIDED);
        assertThat(
                        confirm()
                                .confirm(
                                        House.owner(),
                                        acme.id(),
                                        1,
                                        0,
                                        Optional.of(DirectoryChoice.NEW)))
                .isEqualTo(PromoteDraft.Outcome.CONNECTED);
    }

    @Test
    void confirmsNothingThatWasNotProven() {
        house.port(Connections.class).store(AConnection.of(acme).as("0oa9").live());
        save(it.holder(acme), "his own");
        assertThat(confirm().waiting(House.owner(), acme.id())).isEmpty();
        assertThat(confirm().confirm(House.owner(), acme.id(), 2, 1, Optional.empty()))
                .isEqualTo(PromoteDraft.Outcome.SUPERSEDED);
    }

    @Test
    void promotesNothingWhenItIsRevokedDuringTheTrial() {
        CallContext holder = it.holder(acme);
        save(holder, "his own");
        begin(holder);
        house.connector.meanwhile(
                () -> it.manage().revoke(House.owner(), acme.id(), it.latest(acme).id()));
        assertThatThrownBy(() -> finish(holder)).isInstanceOf(NotPermitted.class);
        assertThat(connection().state()).isInstanceOf(ConnectionState.Configured.class);
        assertOver(HandOverEnd.REVOKED);
        assertThat(house.noted(AuditAct.CONNECTION_CONNECTED)).isEmpty();
    }

    @Test
    void savesNothingOnceItIsRevoked() {
        CallContext holder = it.holder(acme);
        it.manage().revoke(House.owner(), acme.id(), it.latest(acme).id());
        assertThatThrownBy(() -> save(holder, "his own")).isInstanceOf(NotPermitted.class);
        assertThat(house.port(Connections.class).find(acme.id())).isEmpty();
    }

    @Test
    void confirmsNothingOnceItIsRevoked() {
        house.port(Connections.class).store(AConnection.of(acme).as("0oa9").live());
        CallContext holder = it.holder(acme);
        save(holder, "his own");
        begin(holder);
        finish(holder);
        it.manage().revoke(House.owner(), acme.id(), it.latest(acme).id());

        assertThat(confirm().waiting(House.owner(), acme.id())).isEmpty();
        assertThat(confirm().confirm(House.owner(), acme.id(), 2, 1, Optional.empty()))
                .isEqualTo(PromoteDraft.Outcome.SUPERSEDED);
        assertThat(connection().liveRevision()).isEqualTo(1);
    }

    @Test
    void confirmsWhatItsHolderProvedBeforeLeaving() {
        house.port(Connections.class).store(AConnection.of(acme).as("0oa9").live());
        CallContext holder = it.holder(acme);
        save(holder, "his own");
        begin(holder);
        finish(holder);
        it.use().leave(holder);

        assertThat(confirm().confirm(House.owner(), acme.id(), 2, 1, Optional.empty()))
                .isEqualTo(PromoteDraft.Outcome.CONNECTED);
    }

    @Test
    void replacesNoDraftThatItsHolderDidNotSee() {
        CallContext holder = it.holder(acme);
        save(House.owner(), "the administrator's");

        assertThat(house.saveDraft().save(holder, acme, form("his own").over(0)))
                .isEqualTo(new SaveDraft.Outcome.Overtaken());
        assertThat(house.saveDraft().save(holder, acme, form("his own").over(1)))
                .isInstanceOf(SaveDraft.Outcome.Saved.class);
    }
}
