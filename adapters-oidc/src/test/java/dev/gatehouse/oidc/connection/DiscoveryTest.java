package dev.gatehouse.oidc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.oidc.connection.MetadataOutcome.Fault;
import dev.gatehouse.oidc.connection.MetadataOutcome.Faulty;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

class DiscoveryTest {
    private final SettableClock clock = new SettableClock();
    private ScriptedProvider provider;
    private Discovery discovery;

    @BeforeEach
    void start() throws IOException {
        provider = new ScriptedProvider();
        discovery = new Discovery(provider.guard(), clock);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void believesMetadataThatNamesTheIssuer() {
        assertThat(find()).isInstanceOf(MetadataOutcome.Found.class);
    }

    @Test
    void asksOnceInTenMinutes() {
        find();
        clock.move(Duration.ofMinutes(9));
        find();
        assertThat(provider.received(ScriptedProvider.METADATA)).hasSize(1);

        clock.move(Duration.ofMinutes(2));
        find();
        assertThat(provider.received(ScriptedProvider.METADATA)).hasSize(2);
    }

    @Test
    void remembersAFailureForASecondOnly() {
        provider.on(ScriptedProvider.METADATA, Reply.json(503, ""));
        find();
        find();
        assertThat(provider.received(ScriptedProvider.METADATA)).hasSize(1);

        provider.publish(provider.metadata());
        clock.move(Duration.ofSeconds(2));
        assertThat(find()).isInstanceOf(MetadataOutcome.Found.class);
    }

    @Test
    void takesABusyProviderForUnreachable() {
        provider.on(ScriptedProvider.METADATA, Reply.json(429, "{}"));

        assertThat(find())
                .isInstanceOfSatisfying(
                        MetadataOutcome.Unreachable.class,
                        trouble -> assertThat(trouble.why().why()).isEqualTo(Why.BUSY));
    }

    @Test
    void doesNotBelieveMetadataOfAnotherIssuer() {
        assertThat(faultWith("issuer", provider.issuer() + "/")).isEqualTo(Fault.OTHER_ISSUER);
        assertThat(faultWith("issuer", "https://evil.example")).isEqualTo(Fault.OTHER_ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void needsEndpointsThatAreHttpsOrExcepted(String endpoint) {
        assertThat(faultWith(endpoint, "http://10.0.0.1/x")).isEqualTo(Fault.FORBIDDEN_ENDPOINT);
        assertThat(faultWith(endpoint, "javascript:alert(1)")).isEqualTo(Fault.INCOMPLETE);
        assertThat(faultWith(endpoint, 7)).isEqualTo(Fault.INCOMPLETE);
    }

    @Test
    void leavesOutAnOptionalEndpointThatIsForbidden() {
        Map<String, Object> metadata = provider.metadata();
        metadata.put("end_session_endpoint", "http://10.0.0.1/x");
        provider.publish(metadata);

        assertThat(find())
                .isInstanceOfSatisfying(
                        MetadataOutcome.Found.class,
                        found -> assertThat(found.metadata().endSessionEndpoint()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "7", "null", "{", "{\"issuer\":"})
    void survivesNonsense(String body) {
        provider.on(ScriptedProvider.METADATA, Reply.json(200, body));

        assertThat(fault()).isIn(Fault.NOT_JSON, Fault.INCOMPLETE);
    }

    @Test
    void survivesDeepNesting() {
        provider.on(ScriptedProvider.METADATA, Reply.json(200, "{\"a\":" + "[".repeat(90_000)));

        assertThat(fault()).isEqualTo(Fault.NOT_JSON);
    }

    @Test
    void saysThatNothingIsThere() {
        provider.on(ScriptedProvider.METADATA, Reply.json(404, "{}"));

        assertThat(fault()).isEqualTo(Fault.NOT_THERE);
    }

    private Fault faultWith(String member, Object value) {
        Map<String, Object> metadata = provider.metadata();
        metadata.put(member, value);
        provider.publish(metadata);
        clock.move(Duration.ofMinutes(20));
        return fault();
    }

    private Fault fault() {
        MetadataOutcome outcome = find();
        assertThat(outcome).isInstanceOf(Faulty.class);
        return ((Faulty) outcome).fault();
    }

    private MetadataOutcome find() {
        return discovery.find(provider.issuer());
    }
}
