package dev.gatehouse.oidc.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.provider.TestToken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Each clause of OpenID Connect Back-Channel Logout 1.0, section 2.6. */
class LogoutTokensTest {
    private static final String CLIENT = "0oa1web";
    private static final Map<String, Object> EVENTS = Map.of(LogoutTokens.EVENT, Map.of());
    private final SettableClock clock = new SettableClock();
    private ScriptedProvider provider;
    private ProviderMetadata metadata;
    private LogoutTokens tokens;
    private TestToken good;

    @BeforeEach
    void start() throws IOException {
        provider = new ScriptedProvider();
        var discovery = new Discovery(provider.guard(), clock);
        metadata = ((MetadataOutcome.Found) discovery.find(provider.issuer())).metadata();
        SigningKeys keys = new SigningKeys(provider.guard(), clock);
        tokens = new LogoutTokens(JWSAlgorithm.RS256, keys, clock);
        good =
                TestToken.signal(provider.issuer().value(), CLIENT, clock.instant())
                        .with("sub", "00u1ann")
                        .with("events", EVENTS);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private SignalReading read(Secret token) {
        return tokens.read(token, metadata, new ClientId(CLIENT));
    }

    private ToldEvent told(TestToken token) {
        return ((SignalReading.Told) read(token.signed())).events().getFirst();
    }

    private SignalFault refused(Secret token) {
        return ((SignalReading.Refused) read(token)).fault();
    }

    @Test
    void meansThePersonBySub() {
        ToldEvent event = told(good);
        assertThat(event.id()).isEqualTo("signal-1");
        assertThat(event.subject())
                .contains(
                        new SignalSubject.Account(
                                new Pin(provider.issuer(), new ProviderUserId("00u1ann"))));
    }

    @Test
    void meansTheOneBrowserBySidAlsoBesideSub() {
        var browser =
                new SignalSubject.Browser(provider.issuer(), new ProviderSessionId("session-7"));
        assertThat(told(good.with("sid", "session-7")).subject()).contains(browser);
        assertThat(told(good.without("sub").with("sid", "session-7")).subject()).contains(browser);
    }

    @Test
    void countsTheWholeSecondInWhichItWasIssued() {
        assertThat(told(good).at()).isEqualTo(clock.instant().plusSeconds(1).minusNanos(1));
    }

    @Test
    void acceptsTheTypeOfTheSpecification() {
        Secret typed = good.signed(TestKeys.FIRST, new JOSEObjectType("logout+jwt"));
        assertThat(read(typed)).isInstanceOf(SignalReading.Told.class);
    }

    @Test
    void refusesAnotherKeyAlgorithmOrType() {
        assertThat(refused(good.signed(TestKeys.FORGED))).isEqualTo(SignalFault.SIGNATURE);
        assertThat(refused(good.signed(TestKeys.SECOND))).isEqualTo(SignalFault.KEY);
        assertThat(refused(good.unsigned())).isEqualTo(SignalFault.NOT_A_TOKEN);
        assertThat(refused(good.signedWithThePublicKeyAsPassword()))
                .isEqualTo(SignalFault.ALGORITHM);
        assertThat(refused(good.signed(TestKeys.FIRST, new JOSEObjectType("at+jwt"))))
                .isEqualTo(SignalFault.TYPE);
        assertThat(refused(new Secret("not a token"))).isEqualTo(SignalFault.NOT_A_TOKEN);
        assertThat(refused(new Secret("a".repeat(17_000)))).isEqualTo(SignalFault.NOT_A_TOKEN);
    }

    @Test
    void refusesAnotherIssuerOrAudience() {
        assertThat(refused(good.with("iss", "https://evil.example").signed()))
                .isEqualTo(SignalFault.ISSUER);
        assertThat(refused(good.with("aud", "0oa9other").signed())).isEqualTo(SignalFault.AUDIENCE);
        assertThat(refused(good.without("aud").signed())).isEqualTo(SignalFault.AUDIENCE);
    }

    @Test
    void refusesWhatIsNotInItsTime() {
        assertThat(refused(good.without("exp").signed())).isEqualTo(SignalFault.EXPIRED);
        assertThat(refused(good.without("iat").signed())).isEqualTo(SignalFault.EXPIRED);
        assertThat(refused(good.with("iat", seconds(61)).signed()))
                .isEqualTo(SignalFault.NOT_YET_VALID);
        assertThat(refused(good.with("iat", seconds(-661)).signed()))
                .isEqualTo(SignalFault.TOO_OLD);
        clock.move(Duration.ofMinutes(3));
        assertThat(refused(good.signed())).isEqualTo(SignalFault.EXPIRED);
    }

    @Test
    void toleratesAMinuteOfClockDifference() {
        assertThat(read(good.with("iat", seconds(59)).signed()))
                .isInstanceOf(SignalReading.Told.class);
        clock.move(Duration.ofSeconds(179));
        assertThat(read(good.signed())).isInstanceOf(SignalReading.Told.class);
    }

    @Test
    void refusesOneWithoutId() {
        assertThat(refused(good.without("jti").signed())).isEqualTo(SignalFault.NO_ID);
        assertThat(refused(good.with("jti", " ").signed())).isEqualTo(SignalFault.NO_ID);
    }

    @Test
    void refusesOneWithoutTheLogoutEvent() {
        for (Object events :
                List.<Object>of(
                        Map.of(),
                        Map.of("https://example.com/other", Map.of()),
                        Map.of(LogoutTokens.EVENT, "yes"),
                        List.of(LogoutTokens.EVENT),
                        "text")) {
            assertThat(refused(good.with("events", events).signed()))
                    .as("%s", events)
                    .isEqualTo(SignalFault.EVENT);
        }
        assertThat(refused(good.without("events").signed())).isEqualTo(SignalFault.EVENT);
    }

    @Test
    void refusesAnIdTokenInDisguise() {
        assertThat(refused(good.with("nonce", "n").signed())).isEqualTo(SignalFault.NONCE);
    }

    @Test
    void refusesOneThatNamesNobody() {
        assertThat(refused(good.without("sub").signed())).isEqualTo(SignalFault.SUBJECT);
        assertThat(refused(good.with("sub", "a".repeat(256)).signed()))
                .isEqualTo(SignalFault.SUBJECT);
    }

    @Test
    void cannotTellWhileTheProviderIsAway() {
        provider.on(ScriptedProvider.KEYS, Reply.json(503, ""));
        assertThat(read(good.signed())).isInstanceOf(SignalReading.NoKeys.class);
    }

    private long seconds(int ahead) {
        return clock.instant().plusSeconds(ahead).getEpochSecond();
    }
}
