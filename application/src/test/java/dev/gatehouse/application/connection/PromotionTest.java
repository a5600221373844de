package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Other settings come into force with all that follows for people, or not at all. */
class PromotionTest {
    private static final String OTHER = "https://acme.okta.com/oauth2/other";
    private static final Diagnosis WELL = new Diagnosis(List.of());

    private final House house = new House();
    private Organization acme = AnOrganization.any();
    private User ada = AUser.of(acme.id()).build();
    private Session session = ASession.of(ada).build();

    @BeforeEach
    void aConnectedOrganizationWithAPersonSignedIn() {
        acme = AnOrganization.in(house);
        connections().store(AConnection.of(acme).live());
        ada =
                AUser.of(acme.id())
                        .pinned("ada@acme.example", "00u1")
                        .granted("super_administrator")
                        .in(house.port(Users.class));
        session =
                ASession.of(ada)
                        .foundedIn(house.port(TokenVault.class), acme.id())
                        .in(house.port(Sessions.class));
    }

    private Connections connections() {
        return house.port(Connections.class);
    }

    private IdentityProviderConnection stored() {
        return connections().find(acme.id()).orElseThrow();
    }

    private void draft(AConnection settings) {
        connections().store(stored().withDraft(settings.settings(), WELL, house.clock.instant()));
    }

    private PromoteDraft.Outcome promote(Optional<DirectoryChoice> directory) {
        IdentityProviderConnection now = stored();
        Proof proof =
                new Proof(
                        now.draft().orElseThrow().revision(), now.liveRevision(), directory, WELL);
        return house.promote().promote(House.owner(), acme.id(), proof);
    }

    private RestorePrevious.Outcome restore(long seen, Optional<DirectoryChoice> directory) {
        return new RestorePrevious(
                        connections(), house.inForce(), house.transactions(), house.audit())
                .restore(House.owner(), acme.id(), seen, directory);
    }

    private ViewConnection view() {
        return house.viewConnection();
    }

    private boolean signedIn() {
        return house.port(Sessions.class).isLive(session.id());
    }

    @Test
    void tellsBeforehandHowManySessionsAndPeopleItCosts() {
        ASession.of(ada)
                .foundedIn(house.port(TokenVault.class), acme.id())
                .in(house.port(Sessions.class));
        draft(AConnection.of(acme).as("0oa2"));
        assertThat(view().promotionMeans(House.owner(), acme.id()))
                .isEqualTo(new ViewConnection.Effect(2, 1, 0));
        draft(AConnection.of(acme).at(OTHER));
        assertThat(view().promotionMeans(House.owner(), acme.id()))
                .isEqualTo(new ViewConnection.Effect(2, 1, 1));
        draft(AConnection.of(acme));
        assertThat(view().promotionMeans(House.owner(), acme.id()))
                .isEqualTo(new ViewConnection.Effect(0, 0, 0));
    }

    @Test
    void endsSessionsAndForgetsTheirTokensWhenTheIdentityChanges() {
        draft(AConnection.of(acme).as("0oa2"));
        assertThat(promote(Optional.empty())).isEqualTo(PromoteDraft.Outcome.CONNECTED);
        assertThat(signedIn()).isFalse();
        assertThat(house.port(TokenVault.class).find(session.tokens().orElseThrow(), acme.id()))
                .isEmpty();
    }

    @Test
    void asksWhatBecomesOfThePinnedWhenTheIssuerChanges() {
        draft(AConnection.of(acme).at(OTHER));
        assertThat(promote(Optional.empty())).isEqualTo(PromoteDraft.Outcome.DIRECTORY_UNDECIDED);
        assertThat(signedIn()).isTrue();
        assertThat(stored().liveRevision()).isEqualTo(1);
        assertThat(house.port(TrialReports.class).find(stored().id()).orElseThrow().diagnosis())
                .extracting(seen -> seen.findings().getLast().code().value())
                .isEqualTo("directory_undecided");
    }

    @Test
    void movesPinsWithTheSameDirectory() {
        draft(AConnection.of(acme).at(OTHER));
        assertThat(promote(Optional.of(DirectoryChoice.SAME)))
                .isEqualTo(PromoteDraft.Outcome.CONNECTED);
        assertThat(binding())
                .isInstanceOfSatisfying(
                        Binding.Active.class,
                        active -> assertThat(active.pin().issuer()).hasToString(OTHER));
        assertThat(signedIn()).isFalse();
        assertThat(house.noted(AuditAct.CONNECTION_CONNECTED).getLast().details())
                .containsEntry("pins_moved", "1")
                .containsEntry("sessions_ended", "1");
    }

    @Test
    void makesBindingsInactiveWithANewDirectory() {
        draft(AConnection.of(acme).at(OTHER));
        promote(Optional.of(DirectoryChoice.NEW));
        assertThat(binding()).isInstanceOf(Binding.Inactive.class);
        assertThat(house.noted(AuditAct.CONNECTION_CONNECTED).getLast().details())
                .containsEntry("bindings_inactive", "1");
    }

    private Binding binding() {
        return house.port(Users.class).find(acme.id(), ada.id()).orElseThrow().binding();
    }

    @Test
    void asksAlsoWhenTheFormerIssuerWasDisconnected() {
        connections().store(stored().disconnected());
        draft(AConnection.of(acme).at(OTHER));
        assertThat(promote(Optional.empty())).isEqualTo(PromoteDraft.Outcome.DIRECTORY_UNDECIDED);
        assertThat(promote(Optional.of(DirectoryChoice.SAME)))
                .isEqualTo(PromoteDraft.Outcome.CONNECTED);
    }

    @Test
    void bringsThePreviousSettingsBackInOneStep() {
        draft(AConnection.of(acme).at(OTHER));
        promote(Optional.of(DirectoryChoice.SAME));
        assertThat(view().restoringMeans(House.owner(), acme.id()).orElseThrow().pinnedElsewhere())
                .isEqualTo(1);
        assertThat(restore(1, Optional.of(DirectoryChoice.SAME)))
                .isEqualTo(RestorePrevious.Outcome.SUPERSEDED);
        assertThat(restore(2, Optional.empty()))
                .isEqualTo(RestorePrevious.Outcome.DIRECTORY_UNDECIDED);
        assertThat(restore(2, Optional.of(DirectoryChoice.SAME)))
                .isEqualTo(RestorePrevious.Outcome.RESTORED);
        assertThat(stored().liveRevision()).isEqualTo(1);
        assertThat(stored().previous().orElseThrow().revision()).isEqualTo(2);
        assertThat(house.port(Users.class).find(acme.id(), AUser.pin("00u1"))).isPresent();
        assertThat(house.noted(AuditAct.CONNECTION_RESTORED)).hasSize(1);
    }

    @Test
    void restoresNothingWithoutTheRightOrWithoutPreviousSettings() {
        assertThat(restore(1, Optional.empty())).isEqualTo(RestorePrevious.Outcome.SUPERSEDED);
        assertThat(view().restoringMeans(House.owner(), acme.id())).isEmpty();
        RestorePrevious restore =
                new RestorePrevious(
                        connections(), house.inForce(), house.transactions(), house.audit());
        assertThatThrownBy(() -> restore.restore(House.visitor(), acme.id(), 1, Optional.empty()))
                .isInstanceOf(NotPermitted.class);
    }

    private PromoteDraft.Outcome promoteAsAda() {
        Caller member = MemberRights.of(ada, acme, Optional.of(session.id())).orElseThrow();
        Proof proof =
                new Proof(stored().draft().orElseThrow().revision(), 1, Optional.empty(), WELL);
        return house.promote().promote(House.by(member), acme.id(), proof);
    }

    @Test
    void promotesNothingForAnAdministratorWhoSignedOutMeanwhile() {
        draft(AConnection.of(acme));
        house.endSessions()
                .end(
                        House.owner(),
                        new SessionSelection.One(session.id()),
                        SignOutReason.SIGNED_OUT);
        assertThat(promoteAsAda()).isEqualTo(PromoteDraft.Outcome.ADMINISTRATOR_GONE);
        assertThat(stored().liveRevision()).isEqualTo(1);
    }

    @Test
    void promotesNothingForAnAdministratorWhoLostTheRightMeanwhile() {
        draft(AConnection.of(acme));
        assertThat(promoteAsAda()).isEqualTo(PromoteDraft.Outcome.CONNECTED);
        draft(AConnection.of(acme));
        house.port(Users.class)
                .update(
                        ada.edited(
                                ada.name(), true, ada.binding().boundName(), java.util.Set.of()));
        assertThat(promoteAsAda()).isEqualTo(PromoteDraft.Outcome.ADMINISTRATOR_GONE);
    }
}
