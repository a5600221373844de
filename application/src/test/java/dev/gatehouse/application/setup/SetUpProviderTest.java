package dev.gatehouse.application.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant is read with a credential for that alone. */
class SetUpProviderTest {
    private final ASetUpHouse house = new ASetUpHouse();

    private SetUpProvider.Outcome plan(Map<String, String> changed) {
        return house.setUp().plan(House.owner(), house.acme, ASetUpHouse.form(changed));
    }

    private SetUpPlan planned(Map<String, String> changed) {
        return ((SetUpProvider.Outcome.Planned) plan(changed)).plan();
    }

    @Test
    void showsThePlanAndNotesThatTheTenantWasReadButNotWithWhat() {
        assertThat(planned(Map.of()).steps())
                .containsExactly(ScriptedTenant.GROUP, ScriptedTenant.APP);
        var noted = house.house.noted(AuditAct.PROVIDER_READ);
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().target()).isEqualTo("https://acme.okta.com");
        assertThat(noted.toString()).doesNotContain(ASetUpHouse.TOKEN);
    }

    @Test
    void tellsWhatIsWrongThere() {
        assertThat(house.setUp().diagnose(House.owner(), house.acme, ASetUpHouse.form(Map.of())))
                .isInstanceOf(SetUpProvider.Outcome.Diagnosed.class);
    }

    @Test
    void tellsWhyNothingWasRead() {
        Finding finding = ScriptedConnector.finding("setup_credential_refused", Severity.ERROR);
        house.connector.reads(new Reading.Failed(finding));
        assertThat(plan(Map.of())).isEqualTo(new SetUpProvider.Outcome.Unread(finding));
    }

    @Test
    void asksNobodyWhereFieldsAreMalformedAndTellsAllOfThem() {
        var outcome =
                plan(
                        Map.of(
                                "api_token", "",
                                "server", "elsewhere",
                                "client_authentication", "by heart",
                                "native_redirect_uris", "http://app.example/cb",
                                "api_access", "emperor"));
        assertThat(((SetUpProvider.Outcome.Malformed) outcome).problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "api_token",
                        "server",
                        "client_authentication",
                        "native_redirect_uris",
                        "api_access");
        assertThat(house.connector.wanted()).isEmpty();
        assertThat(house.house.noted(AuditAct.PROVIDER_READ)).isEmpty();
    }

    @Test
    void asksNobodyForWhomMayNotManageTheProvider() {
        SetUpForm form = ASetUpHouse.form(Map.of());
        assertThatThrownBy(() -> house.setUp().plan(House.visitor(), house.acme, form))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> house.setUp().latestRun(House.visitor(), house.acme))
                .isInstanceOf(NotPermitted.class);
        assertThat(house.connector.credentials()).isEmpty();
    }

    @Test
    void takesAServiceAppForACredentialToo() {
        plan(
                Map.of(
                        "credential", "service_app",
                        "service_client_id", "0oaservice",
                        "private_key", "{}",
                        "key_id", "key-1"));
        assertThat(house.connector.credentials())
                .singleElement()
                .isInstanceOfSatisfying(
                        SetUpCredential.ServiceApp.class,
                        app -> assertThat(app.keyId()).contains("key-1"));
    }

    @Test
    void wantsAKeyWhereItWasChosenAndWhereTheConnectionHasOne() {
        URI keys = house.acme.address().resolve("/.well-known/jwks.json");
        plan(Map.of());
        plan(Map.of("client_authentication", "private_key_jwt"));
        house.house
                .port(Connections.class)
                .store(
                        AConnection.of(house.acme)
                                .with(new ClientAuthentication.ByPrivateKey())
                                .drafted());
        plan(Map.of());
        plan(Map.of("client_authentication", "client_secret"));
        assertThat(house.connector.wanted())
                .extracting(wanted -> wanted.clientKeys())
                .containsExactly(
                        Optional.empty(), Optional.of(keys), Optional.of(keys), Optional.empty());
    }

    @Test
    void warnsWhereAPlanTakesTheProofFromTheWebAppInForce() {
        house.house.port(Connections.class).store(AConnection.of(house.acme).live());
        house.tenant.plans(
                new SetUpStep(
                        "web_app",
                        StepKind.CHANGE,
                        ObjectKind.WEB_APP,
                        "By hand",
                        List.of(new Difference("Client authentication", "a", "b"))));
        SetUpPlan switching = planned(Map.of("client_authentication", "private_key_jwt"));
        assertThat(switching.notes())
                .singleElement()
                .satisfies(
                        note -> assertThat(note.code().value()).isEqualTo("setup_proof_switched"));
        assertThat(switching.fingerprint()).isEqualTo(house.tenant.plan().fingerprint());
        assertThat(planned(Map.of()).notes()).isEmpty();
    }

    @Test
    void writesTerraformWithoutACredential() {
        assertThat(exported(new SetUpForm("okta", false, Map.of())))
                .contains(house.acme.address().toString());
        assertThat(house.connector.credentials()).isEmpty();
    }

    @Test
    void writesThePlanOfTheTenantAsTerraformWithACredential() {
        assertThat(exported(ASetUpHouse.form(Map.of())))
                .isEqualTo(house.tenant.terraform())
                .contains("Gatehouse acme web app");
    }

    private String exported(SetUpForm form) {
        return house.setUp().terraform(House.owner(), house.acme, form)
                        instanceof SetUpProvider.Outcome.Exported(String text)
                ? text
                : "";
    }

    @Test
    void tellsThatARunWithoutASignOfLifeHasStopped() {
        house.begin();
        assertThat(latest().state()).isEqualTo(SetUpRun.State.RUNNING);
        house.house.clock.pass(Duration.ofMinutes(3));
        assertThat(latest().state()).isEqualTo(SetUpRun.State.STOPPED);
    }

    private SetUpRun latest() {
        return house.setUp().latestRun(House.owner(), house.acme).orElseThrow();
    }
}
