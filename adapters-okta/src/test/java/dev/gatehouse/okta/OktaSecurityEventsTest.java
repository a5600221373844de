package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;

import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.provider.TestToken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class OktaSecurityEventsTest {
    private static final JOSEObjectType TYPE = new JOSEObjectType("secevent+jwt");
    private static final String CAEP = "https://schemas.openid.net/secevent/caep/event-type/";
    private static final String REVOKED = CAEP + "session-revoked";
    private OktaTenant tenant;
    private TestToken good;

    @BeforeEach
    void start() {
        tenant = new OktaTenant();
        good =
                TestToken.signal(tenant.org(), OktaTenant.STREAM_URL, tenant.clock.instant())
                        .without("exp")
                        .with("sub_id", ann())
                        .with("events", Map.of(REVOKED, event()));
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    private Map<String, Object> ann() {
        return Map.of("format", "iss_sub", "iss", tenant.org(), "sub", "00u1ann");
    }

    private Map<String, Object> event() {
        return new HashMap<>(
                Map.of(
                        "event_timestamp",
                        tenant.clock.instant().toEpochMilli(),
                        "initiating_entity",
                        "admin"));
    }

    private static IncomingSignal pushed(Secret token) {
        return new IncomingSignal.SecurityEvent(token, Optional.empty(), Optional.empty());
    }

    private ToldEvent told(TestToken token) {
        return tenant.told(pushed(token.signed(TestKeys.SECOND, TYPE)));
    }

    private SignalFault refused(TestToken token) {
        return tenant.refused(pushed(token.signed(TestKeys.SECOND, TYPE)));
    }

    @Test
    void endsSessionsWhenTheyWereRevokedAtOkta() {
        ToldEvent event = told(good);
        assertThat(event.name()).isEqualTo("session-revoked");
        assertThat(event.subject()).contains(tenant.account("00u1ann"));
        assertThat(event.effect()).isEqualTo(new SignalEffect.SignOut());
    }

    @Test
    void readsTheSubjectWhereOktaPutsItToo() {
        Map<String, Object> event = event();
        event.put("subject", Map.of("user", ann()));
        assertThat(told(good.without("sub_id").with("events", Map.of(REVOKED, event))).subject())
                .contains(tenant.account("00u1ann"));
    }

    @Test
    void takesTheUserOutOfASubjectOfSeveralParts() {
        Map<String, Object> session = Map.of("format", "opaque", "id", "102");
        Map<String, Object> both = Map.of("format", "complex", "user", ann(), "session", session);
        assertThat(told(good.with("sub_id", both)).subject()).contains(tenant.account("00u1ann"));
        Map<String, Object> nobody = Map.of("format", "complex", "session", session);
        assertThat(told(good.with("sub_id", nobody)).subject()).isEmpty();
    }

    @Test
    void readsTheEventTimeInMillisecondsAndInSeconds() {
        Instant now = tenant.clock.instant();
        assertThat(told(good).at()).isEqualTo(now.plusMillis(1).minusNanos(1));
        Map<String, Object> event = event();
        event.put("event_timestamp", now.getEpochSecond());
        assertThat(told(good.with("events", Map.of(REVOKED, event))).at())
                .isEqualTo(now.plusSeconds(1).minusNanos(1));
        event.remove("event_timestamp");
        assertThat(told(good.with("events", Map.of(REVOKED, event))).at())
                .isEqualTo(now.plusSeconds(1).minusNanos(1));
    }

    @Test
    void tellsThatThePersonSignedOutOfOkta() {
        Map<String, Object> event = event();
        event.put("initiating_entity", "user");
        assertThat(told(good.with("events", Map.of(REVOKED, event))).effect())
                .isEqualTo(new SignalEffect.OwnSignOut());
    }

    @Test
    void endsSessionsWhenACredentialChangedButNotWhenOneWasAdded() {
        Map<String, Object> event = event();
        event.put("change_type", "update");
        TestToken changed = good.with("events", Map.of(CAEP + "credential-change", event));
        assertThat(told(changed).effect()).isEqualTo(new SignalEffect.SignOut());
        event.put("change_type", "create");
        TestToken added = good.with("events", Map.of(CAEP + "credential-change", event));
        assertThat(told(added).effect()).isEqualTo(new SignalEffect.None());
    }

    @Test
    void notesTheVerificationOfAStreamAndUnknownEvents() {
        String type = "https://schemas.openid.net/secevent/ssf/event-type/verification";
        ToldEvent event =
                told(
                        good.with("sub_id", Map.of("format", "opaque", "id", "esc1"))
                                .with("events", Map.of(type, Map.of("state", "x"))));
        assertThat(event.name()).isEqualTo("verification");
        assertThat(event.effect()).isEqualTo(new SignalEffect.None());
        assertThat(event.subject()).isEmpty();
    }

    @Test
    void refusesWhatIsNotASecurityEventOfThisOrg() {
        assertThat(tenant.refused(pushed(good.signed(TestKeys.SECOND))))
                .isEqualTo(SignalFault.TYPE);
        assertThat(tenant.refused(pushed(good.signed(TestKeys.FIRST, TYPE))))
                .isEqualTo(SignalFault.KEY);
        assertThat(refused(good.with("iss", tenant.okta.issuer().value())))
                .isEqualTo(SignalFault.ISSUER);
        assertThat(refused(good.with("aud", "https://other.example/signals/ssf")))
                .isEqualTo(SignalFault.AUDIENCE);
        assertThat(refused(good.without("jti"))).isEqualTo(SignalFault.NO_ID);
        assertThat(refused(good.with("iat", seconds(-86_461)))).isEqualTo(SignalFault.TOO_OLD);
        assertThat(refused(good.without("events"))).isEqualTo(SignalFault.EVENT);
        assertThat(refused(good.with("events", Map.of()))).isEqualTo(SignalFault.EVENT);
        assertThat(refused(good.with("events", Map.of(REVOKED, "x")))).isEqualTo(SignalFault.EVENT);
        assertThat(refused(good.with("exp", seconds(-61)))).isEqualTo(SignalFault.EXPIRED);
    }

    @Test
    void expectsTheAudienceThatWasEntered() {
        Secret token = good.with("aud", "https://entered.example").signed(TestKeys.SECOND, TYPE);
        Optional<Audience> entered = Optional.of(new Audience("https://entered.example"));
        assertThat(
                        tenant.told(
                                        new IncomingSignal.SecurityEvent(
                                                token, Optional.empty(), entered))
                                .subject())
                .isPresent();
    }

    @Test
    void frontChannelLogoutMeansTheOneBrowserOfThisIssuer() {
        var logout =
                new IncomingSignal.FrontChannelLogout(
                        tenant.okta.issuer().value(), new Secret("session-7"));
        assertThat(tenant.told(logout).subject())
                .contains(
                        new SignalSubject.Browser(
                                tenant.okta.issuer(), new ProviderSessionId("session-7")));
        var foreign =
                new IncomingSignal.FrontChannelLogout(
                        "https://evil.example", new Secret("session-7"));
        assertThat(tenant.refused(foreign)).isEqualTo(SignalFault.ISSUER);
    }

    private long seconds(int ahead) {
        return tenant.clock.instant().plusSeconds(ahead).getEpochSecond();
    }
}
