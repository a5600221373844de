package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.okta.connection.OktaSettingsForm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Nonsense at any step is a finding, never an exception, and repeats nothing of the secret. */
class HostileAnswersTest {
    private static final Map<String, Reply> NONSENSE =
            Map.ofEntries(
                    Map.entry("html", Reply.json(200, "<html><script>alert(1)</script>")),
                    Map.entry("empty", Reply.json(200, "")),
                    Map.entry("null", Reply.json(200, "null")),
                    Map.entry("list", Reply.json(200, "[1,2]")),
                    Map.entry(
                            "wrong types",
                            Reply.json(200, "{\"issuer\":7,\"error\":[],\"keys\":{}}")),
                    Map.entry("deep", Reply.json(200, "[".repeat(50_000))),
                    Map.entry("error as number", Reply.json(400, "{\"error\":400}")),
                    Map.entry("echo", Reply.json(400, "client_id redirect_uri 'client_id'")),
                    Map.entry("no content", Reply.json(204, "")),
                    Map.entry("teapot", Reply.json(418, "{}")),
                    Map.entry("loop", Reply.redirect("")),
                    Map.entry("away", Reply.redirect("https://evil.example/")),
                    Map.entry("script", Reply.redirect("javascript:alert(1)")),
                    Map.entry("no UTF-8", Reply.bytes(200, new byte[] {'{', (byte) 0xC3, '}'})),
                    Map.entry("broken address", Reply.redirect("http://[")),
                    Map.entry("huge header", Reply.json(200, "{}").with("X", "y".repeat(50_000))),
                    Map.entry("bad date", Reply.json(200, "{}").with("Date", "yesterday")),
                    Map.entry("truncated", Reply.truncated()),
                    Map.entry("flood", Reply.flood()),
                    Map.entry("busy", Reply.json(429, "{}")));
    private static final int ROUNDS = 12;
    private ScriptedProvider okta;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        HealthyOkta.on(okta);
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    static Stream<String> steps() {
        return Stream.of(
                ScriptedProvider.METADATA,
                ScriptedProvider.KEYS,
                ScriptedProvider.TOKEN,
                HealthyOkta.AUTHORIZE);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isAFinding(String step) {
        NONSENSE.forEach(
                (what, reply) -> {
                    okta.on(step, reply);

                    Diagnosis diagnosis = examine();

                    assertThat(diagnosis.findings()).as("%s at %s", what, step).isNotEmpty();
                    assertThat(diagnosis.findings())
                            .as("%s at %s", what, step)
                            .extracting(Finding::seen)
                            .noneMatch(seen -> seen.contains(OktaFixture.SECRET))
                            .noneMatch(seen -> seen.contains("<script"));
                });
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isAFindingWhateverBytesTheyAre(String step) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = new byte[random.nextInt(2_000)];
            random.nextBytes(body);
            int status = 200 + random.nextInt(400);
            okta.on(step, Reply.bytes(hasBody(status) ? status : 200, body));

            assertThat(examine().findings())
                    .as("HTTP %s at %s, seed %s", status, step, seed)
                    .isNotEmpty();
        }
    }

    /** The test's own server sends none with these. */
    private static boolean hasBody(int status) {
        return status != 204 && status != 304;
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isAFindingWhenItNeverComesToAnEnd(String step) {
        okta.on(step, Reply.drip());

        assertThat(examine(okta.guard(Duration.ofMillis(500))).findings())
                .extracting(finding -> finding.code().value())
                .contains("provider_timeout");
    }

    @Test
    void doesNotStopPeopleFromSigningIn() {
        NONSENSE.forEach(
                (what, reply) -> {
                    okta.on(HealthyOkta.BEHIND, reply);
                    okta.on(HealthyOkta.BETWEEN, reply);

                    assertThat(examine().hasErrors()).as(what).isFalse();
                });
    }

    @Test
    void believesNoAnswerWithAnotherState() {
        okta.on(
                HealthyOkta.AUTHORIZE,
                Reply.redirect(
                        OktaFixture.ADDRESS.resolve("/login/okta/redirect")
                                + "?error=login_required&state=guessed"));

        assertThat(examine().findings())
                .extracting(finding -> finding.code().value())
                .containsOnly("authorize_astray");
    }

    @Test
    void sendsTheSecretToTheTokenEndpointOnly() {
        examine();

        for (String path :
                List.of(ScriptedProvider.METADATA, ScriptedProvider.KEYS, HealthyOkta.AUTHORIZE)) {
            assertThat(okta.received(path))
                    .isNotEmpty()
                    .allMatch(request -> request.header("Authorization").isEmpty());
        }
    }

    private Diagnosis examine() {
        return examine(okta.guard(Duration.ofSeconds(5)));
    }

    private Diagnosis examine(OutboundGuard guard) {
        return new OktaConnector(guard, InstantSource.system())
                .examine(
                        OktaFixture.connection(
                                okta.issuer(), okta.origin(), new OktaSettingsForm(guard.policy())),
                        Occasion.ASKED,
                        ExaminationProgress.UNWATCHED);
    }
}
