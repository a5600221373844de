package dev.gatehouse.oidc.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;
import dev.gatehouse.oidc.outbound.RetryAfter;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.provider.TestToken;
import dev.gatehouse.oidc.token.TokenFault;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A refresh is read status first, then by its error, and its ID token is judged. */
class RefreshGrantTest {
    private static final Instant NOW = Instant.parse("2031-05-01T10:00:00Z");
    private static final Duration LIMIT = ScriptedProvider.AMPLE;
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Secret OLD = new Secret("the-refresh-token-before");

    private final SettableClock clock = new SettableClock();
    private ScriptedProvider provider;
    private RefreshGrant grant;
    private TokenSet tokens;
    private Origin secretFor;

    @BeforeEach
    void start() throws IOException {
        provider = new ScriptedProvider();
        grant = grant(provider.guard(), new Discovery(provider.guard(), clock), LIMIT);
        Secret idToken = TestToken.id(provider, NOW.minusSeconds(3600)).signed();
        tokens = new TokenSet(new Secret("at"), Optional.of(OLD), idToken, NOW, NOW);
        secretFor = provider.origin();
    }

    private RefreshGrant grant(OutboundGuard guard, Discovery discovery, Duration longest) {
        return grant(guard, discovery, new SigningKeys(guard, clock), longest);
    }

    private RefreshGrant grant(
            OutboundGuard guard, Discovery discovery, SigningKeys keys, Duration longest) {
        return new RefreshGrant(guard, discovery, keys, JWSAlgorithm.RS256, clock, longest);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private RefreshAnswer refresh() {
        ConnectionSettings settings =
                new ConnectionSettings(
                        new ProviderKind("okta"),
                        provider.issuer(),
                        Optional.empty(),
                        false,
                        new Audience("api"));
        ConnectionInUse connection =
                new ConnectionInUse(
                        new Address(URI.create("https://gate.example/o/acme")),
                        settings,
                        Optional.of(
                                new ConnectionInUse.BoundSecret(
                                        ClientSecret.of("secret"), secretFor)));
        return grant.refresh(connection, new ClientId(TestToken.CLIENT), tokens, OLD);
    }

    private void answers(int status, String body) {
        provider.on(ScriptedProvider.TOKEN, Reply.json(status, body));
    }

    private static String renewal(String more) {
        return "{\"access_token\":\"new\",\"token_type\":\"Bearer\",\"expires_in\":3600"
                + more
                + "}";
    }

    private static TokenSet renewed(RefreshAnswer answer) {
        return ((RefreshAnswer.Renewed) answer).tokens();
    }

    @Test
    void storesTheRotatedTokenAndTheNewIdToken() {
        Secret idToken = TestToken.id(provider, NOW).without("nonce").signed();
        answers(
                200,
                renewal(",\"refresh_token\":\"r2\",\"id_token\":\"" + idToken.reveal() + "\""));
        RefreshAnswer answer = refresh();
        assertThat(renewed(answer).refreshToken()).contains(new Secret("r2"));
        assertThat(renewed(answer).idToken()).isEqualTo(idToken);
        assertThat(renewed(answer).accessTokenEndsAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(((RefreshAnswer.Renewed) answer).idToken()).isPresent();
        assertThat(provider.received(ScriptedProvider.TOKEN).getFirst().body())
                .contains("grant_type=refresh_token", "refresh_token=" + OLD.reveal());
    }

    @Test
    void keepsWhatTheAnswerLeavesOut() {
        answers(200, renewal(""));
        RefreshAnswer answer = refresh();
        assertThat(renewed(answer).refreshToken()).contains(OLD);
        assertThat(renewed(answer).idToken()).isEqualTo(tokens.idToken());
        assertThat(((RefreshAnswer.Renewed) answer).idToken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void readsTheStatusBeforeTheError(int status) {
        answers(status, "{\"error\":\"invalid_grant\"}");
        assertThat(refresh()).isInstanceOf(RefreshAnswer.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, Refused",
        "401, invalid_client, Misconfigured",
        "400, unauthorized_client, Misconfigured",
        "400, access_denied, Misconfigured",
        "400, invalid_scope, Misconfigured"
    })
    void tellsRefusedFromMisconfigured(int status, String error, String outcome) {
        answers(status, "{\"error\":\"" + error + "\",\"error_description\":\"why\"}");
        assertThat(refresh().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "nonsense", "{}", "{\"access_token\":7}"})
    void believesNoNonsense(String body) {
        answers(200, body);
        assertThat(refresh()).isInstanceOf(RefreshAnswer.Faulty.class);
    }

    @Test
    void refusesTheIdTokenOfAnotherPerson() {
        Secret other = TestToken.id(provider, NOW).with("sub", "00u2bob").signed();
        answers(200, renewal(",\"id_token\":\"" + other.reveal() + "\""));
        assertThat(refresh()).isEqualTo(new RefreshAnswer.Disbelieved(TokenFault.SUBJECT, ""));
    }

    @Test
    void refusesAnIdTokenWithAnotherNonceOrSignature() {
        Secret other = TestToken.id(provider, NOW).with("nonce", "another").signed();
        answers(200, renewal(",\"id_token\":\"" + other.reveal() + "\""));
        assertThat(refresh()).isEqualTo(new RefreshAnswer.Disbelieved(TokenFault.NONCE, ""));
        Secret forged = TestToken.id(provider, NOW).signed(TestKeys.FORGED);
        answers(200, renewal(",\"id_token\":\"" + forged.reveal() + "\""));
        assertThat(refresh()).isEqualTo(new RefreshAnswer.Disbelieved(TokenFault.SIGNATURE, ""));
    }

    @Test
    void sendsTheSecretNowhereElse() {
        secretFor = new Origin("https://elsewhere.example");
        assertThat(refresh()).isInstanceOf(RefreshAnswer.Withheld.class);
        assertThat(provider.received(ScriptedProvider.TOKEN)).isEmpty();
    }

    @Test
    void takesNoLongerThanTheLeaseWhenTheTokensAreSlow() {
        provider.on(ScriptedProvider.TOKEN, Reply.drip());
        grant = grant(provider.guard(), knowing(), SHORT);
        assertThat(why(refresh())).isEqualTo(Why.TIMEOUT);
    }

    @Test
    void asksForNoTokensWhenTheMetadataTookTheWholeLease() {
        provider.on(ScriptedProvider.METADATA, Reply.drip());
        grant = grant(provider.guard(), new Discovery(provider.guard(), clock), SHORT);
        assertThat(refresh())
                .isEqualTo(
                        new RefreshAnswer.NoMetadata(
                                new MetadataOutcome.Unreachable(Unreachable.notAwaited())));
        assertThat(provider.received(ScriptedProvider.TOKEN)).isEmpty();
    }

    @Test
    void keepsTheTokensWhereOnlyTheKeysAreSlow() {
        provider.on(ScriptedProvider.KEYS, Reply.drip());
        SigningKeys slow = new SigningKeys(provider.guard(SHORT), clock);
        grant = grant(provider.guard(), knowing(), slow, LIMIT);
        Secret idToken = TestToken.id(provider, NOW).without("nonce").signed();
        answers(200, renewal(",\"id_token\":\"" + idToken.reveal() + "\""));
        assertThat(refresh()).isInstanceOf(RefreshAnswer.NoKeys.class);
    }

    /** Has the metadata already, so that no time is needed for it. */
    private Discovery knowing() {
        Discovery discovery = new Discovery(provider.guard(), clock);
        assertThat(discovery.find(provider.issuer())).isInstanceOf(MetadataOutcome.Found.class);
        return discovery;
    }

    private static Why why(RefreshAnswer answer) {
        return ((RefreshAnswer.Unreachable) answer).why().why();
    }

    @ParameterizedTest
    @CsvSource({"40, PT40S", "'Thu, 01 May 2031 10:01:00 GMT', PT1M", "soon,", "-5,"})
    void tellsHowLongTheProviderAsksToBeLeftAlone(String header, @Nullable Duration expected) {
        provider.on(ScriptedProvider.TOKEN, Reply.json(429, "").with("Retry-After", header));
        var busy = ((RefreshAnswer.Unreachable) refresh()).why();
        var dated = new Unreachable(busy.why(), busy.text(), without(busy.headers(), "date"));
        assertThat(RetryAfter.of(dated, NOW)).isEqualTo(Optional.ofNullable(expected));
    }

    private static Map<String, String> without(Map<String, String> headers, String name) {
        Map<String, String> others = new TreeMap<>(headers);
        others.remove(name);
        return others;
    }

    @Test
    void isUnavailableWithoutMetadata() {
        provider.on(ScriptedProvider.METADATA, Reply.json(503, ""));
        assertThat(refresh()).isInstanceOf(RefreshAnswer.NoMetadata.class);
    }
}
