package dev.gatehouse.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** OIDC Core 1.0, section 3.1.3.7, step by step. */
class IdTokensTest {
    private static final Secret ACCESS_TOKEN = new Secret("the-access-token");
    private final SettableClock clock = new SettableClock();
    private ScriptedProvider provider;
    private ProviderMetadata metadata;
    private IdTokens idTokens;
    private TestToken good;

    @BeforeEach
    void start() throws IOException {
        provider = new ScriptedProvider();
        SigningKeys keys = new SigningKeys(provider.guard(), clock);
        idTokens = new IdTokens(JWSAlgorithm.RS256, keys, clock);
        MetadataOutcome found = new Discovery(provider.guard(), clock).find(provider.issuer());
        metadata = ((MetadataOutcome.Found) found).metadata();
        good = TestToken.id(provider, clock.instant());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void believesAGoodToken() {
        assertThat(judge(good.signed())).isInstanceOf(TokenOutcome.Genuine.class);
    }

    @Test
    void refusesASignatureOfAnotherKeyUnderAKnownKeyId() {
        refuses(TokenFault.SIGNATURE, good.signed(TestKeys.FORGED));
    }

    @Test
    void refusesAKeyThatIsNotPublished() {
        refuses(TokenFault.UNKNOWN_KEY, good.signed(TestKeys.SECOND));
    }

    @Test
    void refusesAChangedPayload() {
        String[] parts = good.signed().reveal().split("\\.", -1);
        String other = good.with("sub", "00u1eve").signed().reveal().split("\\.", -1)[1];

        refuses(TokenFault.SIGNATURE, new Secret(parts[0] + "." + other + "." + parts[2]));
    }

    @Test
    void refusesAnUnsignedToken() {
        refuses(TokenFault.NOT_A_JWT, good.unsigned());
    }

    @Test
    void refusesThePublicKeyAsPassword() {
        refuses(TokenFault.ALGORITHM, good.signedWithThePublicKeyAsPassword());
    }

    @Test
    void refusesATokenOfAnotherType() {
        refuses(TokenFault.TYPE, good.signed(TestKeys.FIRST, new JOSEObjectType("logout+jwt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "....", "e30.e30.e30"})
    void refusesWhatIsNoToken(String text) {
        refuses(TokenFault.NOT_A_JWT, new Secret(text));
    }

    @Test
    void refusesAnotherIssuerWithoutAskingForKeys() {
        refuses(TokenFault.ISSUER, good.with("iss", "https://evil.example").signed());
        refuses(TokenFault.ISSUER, good.with("iss", provider.issuer() + "/").signed());
        refuses(TokenFault.ISSUER, good.without("iss").signed());
        assertThat(provider.received(ScriptedProvider.KEYS)).isEmpty();
    }

    @Test
    void refusesAnotherAudience() {
        refuses(TokenFault.AUDIENCE, good.with("aud", "0oa2other").signed());
        refuses(TokenFault.AUDIENCE, good.without("aud").signed());
        refuses(
                TokenFault.AUDIENCE,
                good.with("aud", List.of(TestToken.CLIENT, "0oa2other")).signed());
    }

    @Test
    void refusesAnotherAuthorizedParty() {
        refuses(TokenFault.AUTHORIZED_PARTY, good.with("azp", "0oa2other").signed());
        assertThat(judge(good.with("azp", TestToken.CLIENT).signed()))
                .isInstanceOf(TokenOutcome.Genuine.class);
    }

    @Test
    void refusesAnotherNonce() {
        refuses(TokenFault.NONCE, good.with("nonce", "of another attempt").signed());
        refuses(TokenFault.NONCE, good.without("nonce").signed());
    }

    @Test
    void refusesTheHashOfAnotherAccessToken() {
        refuses(
                TokenFault.ACCESS_TOKEN_HASH,
                good.with("at_hash", "AAAAAAAAAAAAAAAAAAAAAA").signed());
        refuses(TokenFault.ACCESS_TOKEN_HASH, good.with("at_hash", 7).signed());
    }

    @Test
    void believesTheHashOfItsOwnAccessToken() throws Exception {
        byte[] hash =
                java.security.MessageDigest.getInstance("SHA-256")
                        .digest(
                                ACCESS_TOKEN
                                        .reveal()
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String left =
                java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(java.util.Arrays.copyOf(hash, 16));

        assertThat(judge(good.with("at_hash", left).signed()))
                .isInstanceOf(TokenOutcome.Genuine.class);
    }

    @Test
    void toleratesAMinuteOfClockDifferenceAndNotMore() {
        Secret token = good.signed();
        clock.move(Duration.ofSeconds(3659));
        assertThat(judge(token)).isInstanceOf(TokenOutcome.Genuine.class);

        clock.move(Duration.ofSeconds(1));
        refuses(TokenFault.EXPIRED, token);
    }

    @Test
    void takesNoMissingTimeForADifferenceOfClocks() {
        refuses(TokenFault.UNTIMED, good.without("exp").signed());
        refuses(TokenFault.UNTIMED, good.with("exp", "soon").signed());
        refuses(TokenFault.UNTIMED, good.without("iat").signed());
        refuses(TokenFault.UNTIMED, good.with("nbf", "soon").signed());
    }

    @Test
    void refusesTimesThatMakeNoSense() {
        long now = clock.instant().getEpochSecond();
        refuses(TokenFault.ISSUED_IN_FUTURE, good.with("iat", now + 61).signed());
        refuses(TokenFault.NOT_YET_VALID, good.with("nbf", now + 61).signed());
        assertThat(judge(good.with("iat", now + 60).signed()))
                .isInstanceOf(TokenOutcome.Genuine.class);
    }

    @Test
    void refusesATokenAboutNobody() {
        refuses(TokenFault.SUBJECT, good.without("sub").signed());
        refuses(TokenFault.SUBJECT, good.with("sub", "a".repeat(256)).signed());
        refuses(TokenFault.SUBJECT, good.with("sub", "line\nbreak").signed());
    }

    @Test
    void refusesAnOversizedTokenUnread() {
        refuses(TokenFault.TOO_LONG, new Secret("a".repeat(100_001)));
    }

    @Test
    void cannotTellWhileTheKeysAreAway() {
        provider.on(ScriptedProvider.KEYS, Reply.json(503, ""));

        assertThat(judge(good.signed())).isInstanceOf(TokenOutcome.NoKeys.class);
    }

    private void refuses(TokenFault fault, Secret token) {
        assertThat(judge(token))
                .isInstanceOfSatisfying(
                        TokenOutcome.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private TokenOutcome judge(Secret token) {
        return idTokens.judge(
                token,
                metadata,
                new IdTokens.Expected(
                        new ClientId(TestToken.CLIENT), new Secret(TestToken.NONCE), ACCESS_TOKEN));
    }
}
