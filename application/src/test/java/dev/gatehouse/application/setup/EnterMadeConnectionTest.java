package dev.gatehouse.application.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.setup.MadeConnection;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a set-up made becomes the draft of the connection, without anybody typing it. */
class EnterMadeConnectionTest {
    private final ASetUpHouse house = new ASetUpHouse();

    private boolean enter(MadeConnection made) {
        return enter(made, Map.of());
    }

    private boolean enter(MadeConnection made, Map<String, String> form) {
        return house.enter().enter(House.owner(), house.acme, ASetUpHouse.form(form), made);
    }

    private UserAuthentication users() {
        return house.draft().flatMap(ConnectionSettings::users).orElseThrow();
    }

    @Test
    void entersIssuerAudienceClientAndSecret() {
        assertThat(enter(ASetUpHouse.made(Optional.of("a client secret")))).isTrue();
        ConnectionSettings draft = house.draft().orElseThrow();
        assertThat(draft.issuer()).isEqualTo(new Issuer("https://acme.okta.com/oauth2/aus1"));
        assertThat(draft.audience()).isEqualTo(new Audience("https://gate.example.com/o/acme"));
        assertThat(draft.api()).isFalse();
        assertThat(users().clientId()).isEqualTo(new ClientId("0oa1"));
        assertThat(users().authentication()).isInstanceOf(ClientAuthentication.BySecret.class);
        assertThat(users().secret()).isPresent();
    }

    @Test
    void entersThatTheWebAppGoesByOurKey() {
        assertThat(enter(ASetUpHouse.made(Optional.empty()))).isTrue();
        assertThat(users().authentication()).isEqualTo(new ClientAuthentication.ByPrivateKey());
        assertThat(house.house.connector.used().getLast().settings().users())
                .hasValueSatisfying(u -> assertThat(u.secret()).isEmpty());
    }

    @Test
    void entersMobileAppAndLifetimesWhereThereAreAny() {
        enter(
                new MadeConnection(
                        new Issuer("https://acme.okta.com/oauth2/aus1"),
                        new Audience("https://gate.example.com/o/acme"),
                        new ClientId("0oa1"),
                        true,
                        Optional.empty(),
                        Optional.of(new ClientId("0oanative")),
                        new RefreshLifetimes(
                                Optional.of(Duration.ofDays(90)), Optional.of(Duration.ofDays(7)))),
                Map.of("api_access", "view_only"));
        assertThat(users().nativeClientId()).contains(new ClientId("0oanative"));
        assertThat(users().refreshLifetimes().idle()).contains(Duration.ofDays(7));
        assertThat(house.draft().orElseThrow().api()).isTrue();
    }

    @Test
    void savesNothingWhereTheConnectionSaysTheSame() {
        enter(ASetUpHouse.made(Optional.empty()));
        assertThat(enter(ASetUpHouse.made(Optional.empty()))).isTrue();
        assertThat(house.house.noted(AuditAct.DRAFT_SAVED)).hasSize(1);
    }

    @Test
    void savesAnewWhereOnlyTheProofIsAnother() {
        enter(ASetUpHouse.made(Optional.of("a client secret")));
        assertThat(enter(ASetUpHouse.made(Optional.empty()))).isTrue();
        assertThat(users().authentication()).isEqualTo(new ClientAuthentication.ByPrivateKey());
    }

    @Test
    void savesAnewWhereProgramsAreToCallTheApiNow() {
        enter(ASetUpHouse.made(Optional.empty()));
        enter(ASetUpHouse.made(Optional.empty()), Map.of("api_access", "view_only"));
        assertThat(house.draft().orElseThrow().api()).isTrue();
    }

    @Test
    void judgesADraftWithErrorsAnew() {
        house.house.connector.examinesTo(
                new CheckResult.Found(
                        "redirect_uri",
                        ScriptedConnector.finding("redirect_uri_unknown", Severity.ERROR)));
        enter(ASetUpHouse.made(Optional.empty()));
        house.house.connector.examinesTo();
        assertThat(enter(ASetUpHouse.made(Optional.empty()))).isTrue();
        assertThat(house.house.noted(AuditAct.DRAFT_SAVED)).hasSize(2);
    }

    @Test
    void leavesTheSettingsInForceAlone() {
        house.house.port(Connections.class).store(AConnection.of(house.acme).live());
        enter(ASetUpHouse.made(Optional.of("a client secret")));
        assertThat(house.house.port(Connections.class).find(house.acme.id()).orElseThrow())
                .satisfies(connection -> assertThat(connection.liveRevision()).isEqualTo(1))
                .satisfies(connection -> assertThat(connection.draft()).isPresent());
    }
}
