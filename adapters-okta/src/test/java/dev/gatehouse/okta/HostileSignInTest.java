package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.Seed;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestToken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nonsense at any step of a trial sign-in is a finding or a check that was not made; it is never an
 * exception, and never taken for a proof.
 */
class HostileSignInTest {
    private static final String USERINFO = "/oauth2/default/v1/userinfo";
    private static final int ROUNDS = 60;

    private final SettableClock clock = new SettableClock();
    private ScriptedProvider okta;
    private ConnectionInUse connection;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        connection = OktaFixture.connection(okta);
        okta.on(ScriptedProvider.REVOKE, Reply.json(200, ""));
        Map<String, Object> metadata = okta.metadata();
        metadata.put("userinfo_endpoint", okta.issuer() + "/v1/userinfo");
        okta.publish(metadata);
        HealthyOkta.signsIn(okta, clock.instant());
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void nothingIsWrongWithoutNonsense() {
        assertThat(findings(complete())).isEmpty();
    }

    @Test
    void inPlaceOfTheTokensProvesNothing() {
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    okta.on(ScriptedProvider.TOKEN, reply);

                    assertThat(complete())
                            .as(what)
                            .isNotInstanceOf(CompleteOutcome.Authenticated.class);
                });
    }

    @Test
    void inPlaceOfATimeIsNoDifferenceOfClocks() {
        signsInWith(TestToken.id(okta, clock.instant()).without("exp").signed());

        assertThat(complete())
                .isInstanceOfSatisfying(
                        CompleteOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.finding().code().value())
                                        .isEqualTo("id_token_malformed"));
    }

    @Test
    void inPlaceOfALoginIsNoUpn() {
        signsInWith(TestToken.id(okta, clock.instant()).with("upn", 5).signed());

        assertThat(codes(complete())).containsExactly("upn_missing");
    }

    @Test
    void inPlaceOfGroupsIsNoEmptyList() {
        signsInWith(TestToken.id(okta, clock.instant()).with("roles", Map.of("a", 1)).signed());

        assertThat(findings(complete()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code().value()).isEqualTo("roles_claim_empty");
                            assertThat(finding.seen()).contains("something else than groups");
                        });
    }

    @Test
    void inPlaceOfTheKeysProvesNothing() {
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    okta.on(ScriptedProvider.KEYS, reply);

                    assertThat(complete()).as(what).isInstanceOf(CompleteOutcome.Unavailable.class);
                });
    }

    @Test
    void inPlaceOfRenewedTokensIsNoProofOfRotation() {
        Map<String, Object> first =
                HealthyOkta.tokens(
                        okta, clock.instant(), TestToken.id(okta, clock.instant()).signed());
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    answersFirst(first, reply);

                    assertThat(checks(complete()))
                            .as(what)
                            .filteredOn(result -> result.check().equals("rotation"))
                            .isNotEmpty()
                            .noneMatch(CheckResult.Passed.class::isInstance);
                });
    }

    @Test
    void inPlaceOfClaimsTellsNoGroups() {
        Secret thin = TestToken.id(okta, clock.instant()).without("roles").signed();
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    okta.on(USERINFO, reply);
                    signsInWith(thin);

                    assertThat(codes(complete())).as(what).containsExactly("roles_claim_missing");
                });
    }

    @Test
    void inPlaceOfASignOutIsNoProofOfOne() {
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    okta.on(HealthyOkta.LOGOUT, reply);

                    assertThat(checks(complete()))
                            .as(what)
                            .filteredOn(result -> result.check().equals("sign_out"))
                            .isNotEmpty()
                            .noneMatch(CheckResult.Passed.class::isInstance);
                });
    }

    @Test
    void inOneMemberOfTheTokensIsNoException() {
        Random random = seeded();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> spoilt = Nonsense.spoilt(tokens(), random);
            okta.on(ScriptedProvider.TOKEN, Reply.json(200, JSONObjectUtils.toJSONString(spoilt)));

            assertThat(complete()).as("seed %s: %s", seed, spoilt).isNotNull();
        }
    }

    @Test
    void inOneClaimIsNoException() {
        Random random = seeded();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> claims =
                    Nonsense.spoilt(TestToken.id(okta, clock.instant()).claims(), random);
            signsInWith(TestToken.of(claims).signed());

            assertThat(complete()).as("seed %s: %s", seed, claims).isNotNull();
        }
    }

    private long seed;

    private Random seeded() {
        seed = Seed.first();
        return new Random(seed);
    }

    private Map<String, Object> tokens() {
        return HealthyOkta.tokens(
                okta, clock.instant(), TestToken.id(okta, clock.instant()).signed());
    }

    private void signsInWith(Secret idToken) {
        Map<String, Object> first = HealthyOkta.tokens(okta, clock.instant(), idToken);
        Map<String, Object> second = new HashMap<>(first);
        second.put("refresh_token", "refresh-2");
        HealthyOkta.answersInTurn(okta, first, second);
    }

    private void answersFirst(Map<String, Object> tokens, Reply then) {
        AtomicInteger asked = new AtomicInteger();
        Reply first = Reply.json(200, JSONObjectUtils.toJSONString(tokens));
        okta.on(
                ScriptedProvider.TOKEN,
                exchange -> (asked.getAndIncrement() == 0 ? first : then).answer(exchange));
    }

    private CompleteOutcome complete() {
        return new OktaConnector(okta.guard(), clock)
                .complete(
                        connection,
                        OktaFixture.trial(clock.instant()),
                        new CallbackParameters(
                                Map.of(
                                        "code",
                                        "the-code",
                                        "state",
                                        OktaFixture.trial(clock.instant()).state().reveal())));
    }

    private static List<CheckResult> checks(CompleteOutcome outcome) {
        assertThat(outcome).isInstanceOf(CompleteOutcome.Authenticated.class);
        return ((CompleteOutcome.Authenticated) outcome).checks();
    }

    private static List<Finding> findings(CompleteOutcome outcome) {
        return checks(outcome).stream()
                .filter(CheckResult.Found.class::isInstance)
                .map(found -> ((CheckResult.Found) found).finding())
                .toList();
    }

    private static List<String> codes(CompleteOutcome outcome) {
        return findings(outcome).stream().map(finding -> finding.code().value()).toList();
    }
}
