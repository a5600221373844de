package dev.gatehouse.application.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Proof;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.connection.Sightings;
import dev.gatehouse.application.diagnosis.Examinations;
import dev.gatehouse.application.handover.AHandOverHouse;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.signal.SignalReceipts;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The guide has the organization's own values, and its marks belong to the settings shown. */
class ViewGuideTest {
    private final House house = new House();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(house);
        house.connector.documents(
                GuideStep.of("applications", "web_app", Sight.CHECKS)
                        .provenBy("client_id", "id_token"));
    }

    private ViewGuide viewGuide() {
        return house.the(ViewGuide.class);
    }

    private ViewGuide.Guide guide() {
        return viewGuide().view(House.owner(), acme);
    }

    private StepState state() {
        return guide().steps().getFirst().state();
    }

    private void seen(IdentityProviderConnection connection, Sight by, CheckResult... results) {
        seen(connection, by, 1, results);
    }

    private void seen(
            IdentityProviderConnection connection, Sight by, long revision, CheckResult... seen) {
        house.port(Sightings.class)
                .keep(
                        connection.id(),
                        by,
                        new Examination(
                                revision, house.clock.instant(), new Diagnosis(List.of(seen))));
    }

    private static CheckResult passed(String check) {
        return new CheckResult.Passed(check, "verified");
    }

    @Test
    void fillsInWhatIsKnownBeforeAnythingWasEntered() {
        assertThat(guide().values().byName())
                .containsEntry("redirect_uri", List.of(acme.address() + "/login/okta/redirect"))
                .containsEntry("audience", List.of(acme.address().toString()))
                .containsEntry(
                        "api_scopes",
                        List.of("api::super_administrator", "api::administrator", "api::view_only"))
                .containsEntry(
                        "role_pattern", List.of("^(Super Administrator|Administrator|View Only)$"))
                .doesNotContainKey("client_id");
        assertThat(state()).isEqualTo(new StepState.NotYet());
    }

    @Test
    void fillsInWhatWasEntered() {
        house.port(Connections.class)
                .store(AConnection.of(acme).forAudience("api://acme").as("0oa7").drafted());
        assertThat(guide().values().byName())
                .containsEntry("client_id", List.of("0oa7"))
                .containsEntry("audience", List.of("api://acme"));
    }

    @Test
    void marksWhatTheTrialOfTheseSettingsShowed() {
        IdentityProviderConnection drafted = AConnection.of(acme).drafted();
        house.port(Connections.class).store(drafted);
        seen(drafted, Sight.TRIAL, passed("id_token"));
        assertThat(state()).isEqualTo(new StepState.Checked(List.of("verified")));
    }

    @Test
    void doesNotMarkWhatATrialOfOtherSettingsShowed() {
        IdentityProviderConnection live = AConnection.of(acme).live();
        seen(live, Sight.TRIAL, passed("id_token"));
        house.port(Connections.class)
                .store(
                        live.withDraft(
                                AConnection.of(acme).as("0oa9").settings(),
                                new Diagnosis(List.of()),
                                house.clock.instant()));
        assertThat(state()).isEqualTo(new StepState.NotYet());
    }

    @Test
    void stillKnowsInForceWhatWasProvenOfTheDraft() {
        house.connector.documents(
                step("client_authentication").provenBy("client_authentication"),
                step("connect").provenBy("id_token"));
        IdentityProviderConnection drafted =
                AConnection.of(acme)
                        .blank()
                        .withDraft(
                                AConnection.of(acme).settings(),
                                new Diagnosis(List.of(passed("client_authentication"))),
                                house.clock.instant());
        house.port(Connections.class).store(drafted);
        house.promote()
                .promote(
                        House.owner(),
                        acme.id(),
                        new Proof(
                                1,
                                0,
                                Optional.empty(),
                                new Diagnosis(List.of(passed("id_token")))));
        house.clock.pass(Duration.ofHours(1));
        watched(drafted, new CheckResult.NotTried("client_authentication", "watching"));

        assertThat(guide().steps())
                .extracting(ViewGuide.Judged::state)
                .allMatch(StepState.Checked.class::isInstance);
    }

    @Test
    void believesTheLatestOfTheLooksThatNeedNoPerson() {
        IdentityProviderConnection live = live("client_id");
        seen(live, Sight.CHECKS, passed("client_id"));
        house.clock.pass(Duration.ofHours(1));
        watched(
                live,
                new CheckResult.Found(
                        "client_id", ScriptedConnector.finding("gone", Severity.ERROR)));
        assertThat(state()).isInstanceOf(StepState.Faulty.class);
        house.clock.pass(Duration.ofHours(1));
        seen(live, Sight.CHECKS, passed("client_id"));
        assertThat(state()).isInstanceOf(StepState.Checked.class);
    }

    private IdentityProviderConnection live(String check) {
        house.connector.documents(step("web_app").provenBy(check));
        IdentityProviderConnection live = AConnection.of(acme).live();
        house.port(Connections.class).store(live);
        return live;
    }

    private static GuideStep step(String name) {
        return GuideStep.of("applications", name, Sight.CHECKS);
    }

    private void watched(IdentityProviderConnection connection, CheckResult result) {
        house.port(Examinations.class)
                .keep(
                        connection.id(),
                        new Examination(1, house.clock.instant(), new Diagnosis(List.of(result))));
    }

    @Test
    void marksWhatReadingBackAndAProgramShowed() {
        house.connector.documents(
                step("claims").shownBy("claim"), step("api_app").provenBy("api_grant"));
        IdentityProviderConnection live = AConnection.of(acme).live();
        house.port(Connections.class).store(live);
        seen(live, Sight.READ_BACK, passed("claim"));
        seen(live, Sight.API_CLIENT, passed("api_grant"));

        assertThat(guide().steps())
                .extracting(ViewGuide.Judged::state)
                .allMatch(StepState.Checked.class::isInstance);
    }

    @Test
    void doesNotShowTheHolderOfAHandOverWhatOthersSaw() {
        IdentityProviderConnection live = live("id_token");
        seen(live, Sight.TRIAL, passed("id_token"));
        AHandOverHouse handOvers = new AHandOverHouse(house);

        assertThat(viewGuide().view(handOvers.holder(acme), acme).steps().getFirst().state())
                .isEqualTo(new StepState.NotYet());
    }

    @Test
    void marksThatPeopleAreBoundOnceOneIsActive() {
        live("bound_people");
        AUser.of(acme.id()).boundTo("vera@acme.example").in(house.port(Users.class));
        assertThat(state()).isEqualTo(new StepState.NotYet());
        AUser.of(acme.id()).pinned("ada@acme.example", "00u1").in(house.port(Users.class));
        assertThat(state()).isInstanceOf(StepState.Checked.class);
    }

    @Test
    void isShownToWhoMaySeeTheOrganizationOnly() {
        assertThatThrownBy(() -> viewGuide().view(House.visitor(), acme))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void marksASignalAsSetUpOnceOneWasReceived() {
        house.connector.documents(
                GuideStep.of("signals", "event_hook", Sight.SIGNAL).provenBy("signal_event_hook"));
        house.port(Connections.class).store(AConnection.of(acme).live());
        assertThat(state()).isEqualTo(new StepState.Unseen(Sight.SIGNAL));
        house.port(SignalReceipts.class)
                .keep(
                        acme.id(),
                        new SignalReceipt(
                                SignalKind.EVENT_HOOK,
                                true,
                                house.clock.instant(),
                                "user.session.clear",
                                "done",
                                1,
                                Duration.ofMillis(5)));
        assertThat(state()).isInstanceOf(StepState.Checked.class);
    }
}
