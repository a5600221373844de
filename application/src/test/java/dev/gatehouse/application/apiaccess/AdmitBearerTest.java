package dev.gatehouse.application.apiaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.apiaccess.AdmitBearer.Outcome;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.signal.Watermarks;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signal.SignalSubject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

class AdmitBearerTest {
    private static final Instant END = Instant.parse("2026-11-22T10:00:00Z");

    private final House house = new House();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void aConnectedOrganization() {
        acme = AnOrganization.in(house);
        house.port(Connections.class).store(AConnection.of(acme).live());
    }

    private Outcome admit(Organization organization) {
        return house.the(AdmitBearer.class)
                .admit(House.visitor(), organization, new Secret("token"));
    }

    private void serviceToken(String scopes) {
        var set = ScopeSet.of(Arrays.stream(scopes.split(" ")).map(Scope::new).toList());
        house.connector.admits(new Admission.ServiceToken(new ClientId("0oaS"), set, END));
    }

    @ParameterizedTest
    @CsvSource({
        "api::view_only, false",
        "api::super_administrator, true",
        "api::view_only api::super_administrator, true",
        "api::view_only api::unknown other, false"
    })
    void givesTheUnionOfTheRolesOfTheScopes(String scopes, boolean mayManage) {
        serviceToken(scopes);
        Outcome outcome = admit(acme);
        assertThat(outcome).isInstanceOf(Outcome.Admitted.class);
        Outcome.Admitted admitted = (Outcome.Admitted) outcome;
        assertThat(admitted.until()).isEqualTo(END);
        assertThat(admitted.caller().may(Permission.VIEW_USERS, acme.id())).isTrue();
        assertThat(admitted.caller().may(Permission.MANAGE_USERS, acme.id())).isEqualTo(mayManage);
        assertThat(admitted.caller().may(Permission.VIEW_USERS, AnOrganization.any().id()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"other", "api::unknown", "API::view_only", "api::View_Only", "view_only"})
    void refusesATokenWithoutARoleAndMakesNoApiUser(String scopes) {
        serviceToken(scopes);
        assertThat(admit(acme)).isInstanceOf(Outcome.NoRole.class);
        assertThat(house.port(ApiUsers.class).page(acme.id(), Optional.empty(), 10).items())
                .isEmpty();
    }

    @Test
    void makesOneApiUserForEachSetOfScopesHoweverManyComeAtOnce() {
        serviceToken("api::view_only api::administrator");
        AtOnce.run(6, number -> admit(acme));
        serviceToken("api::administrator api::view_only");
        admit(acme);
        var users = house.port(ApiUsers.class).page(acme.id(), Optional.empty(), 10).items();
        assertThat(users).hasSize(1);
        assertThat(users.getFirst().clients()).containsOnlyKeys("0oaS");
        assertThat(house.noted(AuditAct.API_USER_CREATED)).hasSize(1);
    }

    @Test
    void admitsAPinnedPersonWithARoleAndNobodyElse() {
        house.connector.admits(
                new Admission.UserToken(AUser.pin("00u1"), house.clock.instant(), END));
        assertThat(admit(acme)).isInstanceOf(Outcome.NoRole.class);
        AUser.of(acme.id())
                .pinned("ada@acme.example", "00u1")
                .granted("view_only")
                .in(house.port(Users.class));
        assertThat(admit(acme)).isInstanceOf(Outcome.Admitted.class);
    }

    @Test
    void refusesATokenFromBeforeThePersonWasSignedOut() {
        AUser.of(acme.id())
                .pinned("ada@acme.example", "00u1")
                .granted("view_only")
                .in(house.port(Users.class));
        Instant signedOut = house.clock.instant();
        house.port(Watermarks.class)
                .raise(acme.id(), new SignalSubject.Account(AUser.pin("00u1")), signedOut);
        house.connector.admits(new Admission.UserToken(AUser.pin("00u1"), signedOut, END));
        assertThat(admit(acme)).isInstanceOf(Outcome.Invalid.class);
        Instant later = signedOut.plusSeconds(1);
        house.connector.admits(new Admission.UserToken(AUser.pin("00u1"), later, END));
        assertThat(admit(acme)).isInstanceOf(Outcome.Admitted.class);
    }

    @Test
    void passesOnWhatTheConnectorSays() {
        house.connector.admits(new Admission.Invalid("Expired"));
        assertThat(admit(acme)).isEqualTo(new Outcome.Invalid("Expired"));
        var finding = ScriptedConnector.finding("unreachable", Severity.ERROR);
        house.connector.admits(new Admission.Unavailable(finding));
        assertThat(admit(acme)).isEqualTo(new Outcome.Unavailable(finding));
    }

    @Test
    void asksNoConnectorWhereTheApiIsOffOrTheConnectionDisabled() {
        serviceToken("api::view_only");
        Organization globex = AnOrganization.in(house);
        house.port(Connections.class).store(AConnection.of(globex).withoutApi().live());
        assertThat(admit(globex)).isInstanceOf(Outcome.Invalid.class);
        Connections connections = house.port(Connections.class);
        connections.store(connections.find(acme.id()).orElseThrow().switchedOff());
        assertThat(admit(acme)).isInstanceOf(Outcome.Invalid.class);
        assertThat(house.connector.used()).isEmpty();
    }
}
