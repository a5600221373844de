package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.Seed;
import dev.gatehouse.oidc.provider.TestKeys;
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
import java.util.Random;
import java.util.stream.Stream;

/**
 * Nonsense at any step of an examination is a finding, never an exception, and repeats nothing of
 * the secret.
 */
class HostileAnswersTest {
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
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    okta.on(step, reply);

                    Diagnosis diagnosis = examine();

                    assertThat(diagnosis.findings()).as("%s at %s", what, step).isNotEmpty();
                    assertThat(diagnosis.results())
                            .as("%s at %s", what, step)
                            .noneMatch(HostileAnswersTest::isOurFault);
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
        long seed = Seed.first();
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

    /** No exception is what counts: a member that nobody reads may be anything. */
    @ParameterizedTest
    @MethodSource("steps")
    void isNoExceptionWhicheverMemberIsSpoilt(String step) {
        long seed = Seed.first();
        Random random = new Random(seed);
        String healthy =
                step.equals(ScriptedProvider.KEYS)
                        ? new JWKSet(List.of(TestKeys.FIRST)).toString()
                        : JSONObjectUtils.toJSONString(okta.metadata());
        for (int round = 0; round < ROUNDS; round++) {
            String spoilt = Nonsense.spoiltJson(healthy, random);
            okta.on(step, Reply.json(200, spoilt));

            assertThat(examine().results())
                    .as("seed %s, round %s: %s", seed, round, spoilt)
                    .noneMatch(HostileAnswersTest::isOurFault);
        }
    }

    private static boolean isOurFault(CheckResult result) {
        return result instanceof CheckResult.NotTried(String _, String why)
                && why.contains("fault of ours");
    }

    @Test
    void doesNotStopPeopleFromSigningIn() {
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    okta.on(HealthyOkta.BEHIND, reply);
                    okta.on(HealthyOkta.BETWEEN, reply);

                    assertThat(examine().hasErrors()).as(what).isFalse();
                });
    }

    @Test
    void takesBusyOAuthMetadataForNoMissingOne() {
        okta.on(HealthyOkta.BEHIND, Reply.json(503, ""));
        okta.on(HealthyOkta.BETWEEN, Reply.json(503, ""));

        assertThat(examine().findings()).isEmpty();
        assertThat(resultOf("oauth_metadata")).isInstanceOf(CheckResult.NotTried.class);
    }

    @Test
    void takesNoBusyTokenEndpointForAnAcceptedClient() {
        okta.on(ScriptedProvider.TOKEN, Reply.json(429, "{\"error\":\"invalid_grant\"}"));

        assertThat(examine().findings())
                .extracting(finding -> finding.code().value())
                .containsExactly("provider_busy");
    }

    private CheckResult resultOf(String check) {
        return examine().results().stream()
                .filter(result -> result.check().equals(check))
                .findFirst()
                .orElseThrow();
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
        return examine(okta.guard());
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
