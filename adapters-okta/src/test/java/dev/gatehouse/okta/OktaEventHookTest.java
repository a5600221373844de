package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.oidc.provider.TestToken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Optional;

class OktaEventHookTest {
    private OktaTenant tenant;

    @BeforeEach
    void start() {
        tenant = new OktaTenant();
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static IncomingSignal hook(String body) {
        return new IncomingSignal.EventHook(Optional.empty(), body);
    }

    private static String event(String type, String actor, String... targets) {
        return """
        {"uuid":"e-1","eventType":"%s","published":"2031-05-01T10:00:00.123Z",
         "outcome":{"result":"SUCCESS"},"actor":{"id":"%s","type":"User"},
         "target":[{"id":"00u1ann","type":"User","alternateId":"ann@example.com"}%s]}\
        """
                .formatted(type, actor, targets.length == 0 ? "" : "," + targets[0]);
    }

    private static String delivered(String... events) {
        return "{\"eventId\":\"d-1\",\"data\":{\"events\":[%s]}}"
                .formatted(String.join(",", events));
    }

    private ToldEvent told(String type, String actor, String... targets) {
        return tenant.told(hook(delivered(event(type, actor, targets))));
    }

    @Test
    void tellsWhoAndWhen() {
        ToldEvent event = told("user.session.clear", "00u1admin");
        assertThat(event.subject()).contains(tenant.account("00u1ann"));
        assertThat(event.id()).isEqualTo("e-1");
        assertThat(event.at()).isEqualTo(Instant.parse("2031-05-01T10:00:00.124Z").minusNanos(1));
        assertThat(event.effect()).isEqualTo(new SignalEffect.SignOut());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.lifecycle.deactivate",
                "user.lifecycle.suspend",
                "user.lifecycle.delete.initiated"
            })
    void removesAccessWithTheAccount(String type) {
        assertThat(told(type, "00u1admin").effect()).isEqualTo(new SignalEffect.RemoveAccess());
    }

    @Test
    void endsSessionsAfterAPasswordChange() {
        assertThat(told("user.account.update_password", "00u1ann").effect())
                .isEqualTo(new SignalEffect.SignOut());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.account.lock",
                "group.user_membership.add",
                "application.user_membership.add",
                "user.authentication.universal_logout",
                "application.lifecycle.update",
                "something.new"
            })
    void onlyNotesWhatTakesNothingAway(String type) {
        assertThat(told(type, "00u1admin").effect()).isEqualTo(new SignalEffect.None());
    }

    @Test
    void tellsThePersonsOwnSignOutFromAnAdministrators() {
        assertThat(told("user.session.end", "00u1ann").effect()).isEqualTo(new SignalEffect.None());
        assertThat(told("user.session.end", "00u1admin").effect())
                .isEqualTo(new SignalEffect.SignOut());
    }

    @Test
    void takesTheGroupAway() {
        String group = "{\"id\":\"00g1\",\"type\":\"UserGroup\",\"displayName\":\"View Only\"}";
        assertThat(told("group.user_membership.remove", "00u1admin", group).effect())
                .isEqualTo(new SignalEffect.LoseGroup(new GroupName("View Only")));
    }

    @Test
    void removesAccessOnlyWhenUnassignedFromTheOwnApp() {
        String app = "{\"id\":\"%s\",\"type\":\"AppInstance\",\"displayName\":\"Console\"}";
        String type = "application.user_membership.remove";
        assertThat(told(type, "00u1admin", app.formatted(TestToken.CLIENT)).effect())
                .isEqualTo(new SignalEffect.RemoveAccess());
        assertThat(told(type, "00u1admin", app.formatted("0oa9other")).effect())
                .isEqualTo(new SignalEffect.None());
    }

    @Test
    void takesAFailedActForNothing() {
        String failed = event("user.session.clear", "00u1admin").replace("SUCCESS", "FAILURE");
        assertThat(tenant.told(hook(delivered(failed))).effect())
                .isEqualTo(new SignalEffect.None());
    }

    @Test
    void readsSeveralEventsOfOneDelivery() {
        String body =
                delivered(
                        event("user.session.clear", "a"),
                        event("user.lifecycle.suspend", "a").replace("e-1", "e-2"));
        assertThat(((RevocationOutcome.Believed) tenant.read(hook(body))).events())
                .extracting(ToldEvent::id)
                .containsExactly("e-1", "e-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "null", "{\"uuid\":7}"})
    void readsTheOthersBesideOneThatIsNoEvent(String none) {
        String body = delivered(none, event("user.session.clear", "a"));
        assertThat(((RevocationOutcome.Believed) tenant.read(hook(body))).events())
                .extracting(ToldEvent::id)
                .containsExactly("e-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"data\":{}}",
                "{\"data\":{\"events\":[{}]}}",
                "{\"data\":{\"events\":[{\"uuid\":\"e\",\"eventType\":\"t\","
                        + "\"published\":\"yesterday\"}]}}"
            })
    void refusesNonsense(String body) {
        assertThat(tenant.refused(hook(body))).isEqualTo(SignalFault.MALFORMED);
    }
}
