package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;

import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.provider.TestToken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class OktaUniversalLogoutTest {
    private static final JOSEObjectType TYPE = new JOSEObjectType("global-token-revocation+jwt");
    private OktaTenant tenant;
    private TestToken good;

    @BeforeEach
    void start() {
        tenant = new OktaTenant();
        good =
                TestToken.signal(tenant.org(), OktaTenant.LOGOUT_URL, tenant.clock.instant())
                        .with("nbf", seconds(-300))
                        .with("exp", seconds(300))
                        .with("sub", TestToken.CLIENT);
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static IncomingSignal with(Secret token, String body) {
        return new IncomingSignal.GlobalTokenRevocation(token, body);
    }

    private String body() {
        return """
        {"sub_id":{"format":"iss_sub","iss":"%s/","sub":"00u1ann"}}\
        """
                .formatted(tenant.org());
    }

    private SignalFault refused(TestToken token) {
        return tenant.refused(with(token.signed(TestKeys.SECOND, TYPE), body()));
    }

    private SignalFault refusedBody(String body) {
        return tenant.refused(with(good.signed(TestKeys.SECOND, TYPE), body));
    }

    @Test
    void meansTheAccountThatUsersArePinnedTo() {
        ToldEvent event = tenant.told(with(good.signed(TestKeys.SECOND, TYPE), body()));
        assertThat(event.subject()).contains(tenant.account("00u1ann"));
        assertThat(event.effect()).isEqualTo(new SignalEffect.SignOut());
        assertThat(event.id()).isEqualTo("signal-1");
    }

    @Test
    void meansTheLoginByEmail() {
        String body = "{\"sub_id\":{\"format\":\"email\",\"email\":\"Ann@example.com\"}}";
        assertThat(tenant.told(with(good.signed(TestKeys.SECOND, TYPE), body)).subject())
                .contains(new SignalSubject.Login(new DomainName("Ann@example.com")));
    }

    @Test
    void isJudgedByTheOrgAndNotByTheCustomServer() {
        Secret byCustomServer =
                good.with("iss", tenant.okta.issuer().value()).signed(TestKeys.FIRST, TYPE);
        assertThat(tenant.refused(with(byCustomServer, body()))).isEqualTo(SignalFault.ISSUER);
        assertThat(tenant.refused(with(good.signed(TestKeys.FIRST, TYPE), body())))
                .isEqualTo(SignalFault.KEY);
    }

    @Test
    void fetchesKeysAgainForAnUnknownKeyId() {
        tenant.read(with(good.signed(TestKeys.SECOND, TYPE), body()));
        tenant.okta.on(
                "/oauth2/v1/keys", Reply.json(200, new JWKSet(List.of(TestKeys.FIRST)).toString()));
        tenant.clock.move(Duration.ofSeconds(11));
        assertThat(tenant.read(with(good.signed(TestKeys.FIRST, TYPE), body())))
                .isInstanceOf(RevocationOutcome.Believed.class);
    }

    @Test
    void refusesWhatIsNotForThisAddressAndClient() {
        assertThat(refused(good.with("aud", OktaTenant.ADDRESS.toString())))
                .isEqualTo(SignalFault.AUDIENCE);
        assertThat(refused(good.with("aud", OktaTenant.LOGOUT_URL + "?a=b")))
                .isEqualTo(SignalFault.AUDIENCE);
        assertThat(refused(good.with("sub", "0oa9other"))).isEqualTo(SignalFault.CLIENT);
        assertThat(refused(good.without("sub"))).isEqualTo(SignalFault.CLIENT);
    }

    @Test
    void refusesAnotherTypeAlgorithmOrKey() {
        assertThat(tenant.refused(with(good.signed(TestKeys.SECOND), body())))
                .isEqualTo(SignalFault.TYPE);
        assertThat(
                        tenant.refused(
                                with(
                                        good.signed(
                                                TestKeys.SECOND,
                                                new JOSEObjectType("secevent+jwt")),
                                        body())))
                .isEqualTo(SignalFault.TYPE);
        assertThat(tenant.refused(with(good.unsigned(), body())))
                .isEqualTo(SignalFault.NOT_A_TOKEN);
        assertThat(tenant.refused(with(good.signedWithThePublicKeyAsPassword(), body())))
                .isEqualTo(SignalFault.ALGORITHM);
    }

    @Test
    void refusesWhatIsNotInItsTimeOrHasNoId() {
        assertThat(refused(good.without("jti"))).isEqualTo(SignalFault.NO_ID);
        assertThat(refused(good.with("iat", seconds(-661)))).isEqualTo(SignalFault.TOO_OLD);
        assertThat(refused(good.with("iat", seconds(61)))).isEqualTo(SignalFault.NOT_YET_VALID);
        assertThat(refused(good.with("nbf", seconds(61)))).isEqualTo(SignalFault.NOT_YET_VALID);
        assertThat(refused(good.with("exp", seconds(-60)))).isEqualTo(SignalFault.EXPIRED);
    }

    @Test
    void tellsAMalformedBodyFromASubjectThatItCannotFind() {
        for (String body :
                List.of(
                        "",
                        "nonsense",
                        "[]",
                        "{}",
                        "{\"sub_id\":\"ann\"}",
                        "{\"sub_id\":{\"format\":\"invented\",\"email\":\"a@b\"}}",
                        "{\"sub_id\":{\"format\":\"email\"}}",
                        "{\"sub_id\":{\"format\":\"iss_sub\",\"sub\":\"00u1ann\"}}")) {
            assertThat(refusedBody(body)).as(body).isEqualTo(SignalFault.MALFORMED);
        }
        assertThat(refusedBody("{\"sub_id\":{\"format\":\"opaque\",\"id\":\"x\"}}"))
                .isEqualTo(SignalFault.SUBJECT_UNSUPPORTED);
    }

    @Test
    void knowsNobodyOfAnotherTenant() {
        String body =
                "{\"sub_id\":{\"format\":\"iss_sub\",\"iss\":\"https://other.okta.com\","
                        + "\"sub\":\"00u1ann\"}}";
        assertThat(tenant.told(with(good.signed(TestKeys.SECOND, TYPE), body)).subject()).isEmpty();
    }

    @Test
    void cannotTellWhileOktaIsAway() {
        tenant.okta.on("/oauth2/v1/keys", Reply.json(503, ""));
        assertThat(tenant.read(with(good.signed(TestKeys.SECOND, TYPE), body())))
                .isInstanceOf(RevocationOutcome.Unavailable.class);
    }

    private long seconds(int ahead) {
        return tenant.clock.instant().plusSeconds(ahead).getEpochSecond();
    }
}
