package dev.gatehouse.oidc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import dev.gatehouse.oidc.outbound.Deadline;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestKeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

class SigningKeysTest {
    private final SettableClock clock = new SettableClock();
    private ScriptedProvider provider;
    private SigningKeys keys;

    @BeforeEach
    void start() throws IOException {
        provider = new ScriptedProvider();
        keys = new SigningKeys(provider.guard(), clock);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void asksOnceForAKnownKey() {
        assertThat(found("first")).hasSize(1);
        assertThat(found("first")).hasSize(1);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void asksOnceMoreForAnUnknownKey() {
        found("first");
        provider.publish(TestKeys.FIRST, TestKeys.SECOND);
        clock.move(Duration.ofSeconds(11));

        assertThat(found("second")).hasSize(1);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void doesNotAskForEveryInventedKeyId() {
        found("first");
        clock.move(Duration.ofSeconds(11));
        for (int i = 0; i < 50; i++) {
            assertThat(found("invented-" + i)).isEmpty();
        }
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void keepsTheKnownKeysWhenAskingAgainFails() {
        found("first");
        provider.on(ScriptedProvider.KEYS, Reply.json(500, ""));
        clock.move(Duration.ofSeconds(11));

        assertThat(found("second")).isEmpty();
        assertThat(found("first")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"max-age=0, 61", "max-age=300, 301", "max-age=99999999, 3601", "nonsense, 601"})
    void honoursTheProvidersMaxAgeWithinBounds(String header, int seconds) {
        String set = new com.nimbusds.jose.jwk.JWKSet(TestKeys.FIRST).toString();
        provider.on(ScriptedProvider.KEYS, Reply.json(200, set).with("Cache-Control", header));
        found("first");

        clock.move(Duration.ofSeconds(seconds - 2));
        found("first");
        assertThat(asked()).isEqualTo(1);

        clock.move(Duration.ofSeconds(2));
        found("first");
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void leavesOutKeysThatCannotVerifyOurAlgorithm() throws Exception {
        RSAKey forEncryption =
                new RSAKeyGenerator(2048).keyID("enc").keyUse(KeyUse.ENCRYPTION).generate();
        RSAKey small = new RSAKeyGenerator(1024, true).keyID("small").generate();
        String curve = new ECKeyGenerator(Curve.P_256).keyID("ec").generate().toJSONString();
        String body =
                "{\"keys\":["
                        + String.join(
                                ",",
                                forEncryption.toPublicJWK().toJSONString(),
                                small.toPublicJWK().toJSONString(),
                                curve,
                                TestKeys.FIRST.toPublicJWK().toJSONString())
                        + "]}";
        provider.on(ScriptedProvider.KEYS, Reply.json(200, body));

        assertThat(keys.ask(provider.at(ScriptedProvider.KEYS)))
                .isInstanceOfSatisfying(
                        KeysOutcome.Keys.class,
                        all ->
                                assertThat(all.keys())
                                        .extracting(RSAKey::getKeyID)
                                        .containsExactly("first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"keys\":7}", "<html>", "{\"keys\":[7]}"})
    void survivesNonsense(String body) {
        provider.on(ScriptedProvider.KEYS, Reply.json(200, body));

        KeysOutcome outcome = keys.find(provider.at(ScriptedProvider.KEYS), "first");

        assertThat(outcome).isInstanceOf(KeysOutcome.Faulty.class);
    }

    @Test
    void areAwaitedNoLongerThanTheDeadline() {
        provider.on(ScriptedProvider.KEYS, Reply.drip());

        KeysOutcome outcome =
                Deadline.within(
                        Duration.ofMillis(200),
                        () -> keys.find(provider.at(ScriptedProvider.KEYS), "first"));

        assertThat(outcome).isEqualTo(new KeysOutcome.Unreachable(Unreachable.notAwaited()));
    }

    private List<RSAKey> found(String keyId) {
        KeysOutcome outcome = keys.find(provider.at(ScriptedProvider.KEYS), keyId);
        assertThat(outcome).isInstanceOf(KeysOutcome.Keys.class);
        return ((KeysOutcome.Keys) outcome).keys();
    }

    private int asked() {
        return provider.received(ScriptedProvider.KEYS).size();
    }
}
