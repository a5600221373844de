package dev.gatehouse.application.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.TrialReports;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.signal.SignalReceipts;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

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

    private ViewGuide.Guide guide() {
        return new ViewGuide(
                        house.viewConnection(), house.connectors, house.port(SignalReceipts.class))
                .view(House.owner(), acme);
    }

    private StepState state() {
        return guide().steps().getFirst().state();
    }

    private void tried(IdentityProviderConnection connection, long revision) {
        CheckResult verified = new CheckResult.Passed("id_token", "verified");
        house.port(TrialReports.class)
                .keep(
                        connection.id(),
                        new TrialReport(
                                revision,
                                house.clock.instant(),
                                false,
                                new Diagnosis(List.of(verified))));
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
        tried(drafted, 1);
        assertThat(state()).isEqualTo(new StepState.Checked(List.of("verified")));
    }

    @Test
    void doesNotMarkWhatATrialOfOtherSettingsShowed() {
        IdentityProviderConnection live = AConnection.of(acme).live();
        tried(live, 1);
        house.port(Connections.class)
                .store(
                        live.withDraft(
                                AConnection.of(acme).as("0oa9").settings(),
                                new Diagnosis(List.of()),
                                house.clock.instant()));
        assertThat(state()).isEqualTo(new StepState.NotYet());
    }

    @Test
    void isShownToWhoMaySeeTheOrganizationOnly() {
        ViewGuide guide =
                new ViewGuide(
                        house.viewConnection(), house.connectors, house.port(SignalReceipts.class));
        assertThatThrownBy(() -> guide.view(House.visitor(), acme))
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
