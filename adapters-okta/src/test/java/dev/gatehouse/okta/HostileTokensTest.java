package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.provider.TestToken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nonsense where tokens are renewed, given back, judged or fetched by a program, and where a signal
 * is judged: nobody is refused or let in because of it, and nothing is an exception.
 */
class HostileTokensTest {
    private static final String ORG_METADATA = "/.well-known/openid-configuration";
    private static final String ORG_KEYS = "/oauth2/v1/keys";

    /** RFC 7009, section 2.2: the body of a 200 says nothing. */
    private static final Set<String> SAY_DONE =
            Set.of(
                    "html",
                    "empty",
                    "null",
                    "list",
                    "list of lists",
                    "wrong types",
                    "huge number",
                    "deep",
                    "deep object",
                    "deep member",
                    "no UTF-8",
                    "UTF-16",
                    "bad date");

    private final SettableClock clock = new SettableClock();
    private ScriptedProvider okta;
    private ConnectionInUse connection;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        connection = OktaFixture.connection(okta);
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    private OktaConnector connector() {
        return new OktaConnector(okta.guard(), clock);
    }

    private TokenSet tokens() {
        return new TokenSet(
                new Secret("access-1"),
                Optional.of(new Secret("refresh-1")),
                TestToken.id(okta, clock.instant()).signed(),
                clock.instant(),
                clock.instant());
    }

    /** A refusal would end a session for what may be a proxy's page. */
    @Test
    void inPlaceOfRenewedTokensRefusesNobody() {
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    okta.on(ScriptedProvider.TOKEN, reply);

                    assertThat(connector().refresh(connection, tokens()))
                            .as(what)
                            .isInstanceOfAny(
                                    RefreshOutcome.Unavailable.class,
                                    RefreshOutcome.Misconfigured.class);
                });
    }

    @Test
    void inPlaceOfARevocationIsAFindingUnlessItSaysDone() {
        Nonsense.ANSWERS.forEach(
                (what, reply) -> {
                    okta.on(ScriptedProvider.REVOKE, reply);

                    assertThat(connector().revoke(connection, tokens()).isEmpty())
                            .as(what)
                            .isEqualTo(SAY_DONE.contains(what));
                });
    }

    @Test
    void inPlaceOfMetadataOrKeysAdmitsNobodyAndRefusesNobody() {
        Secret token = TestToken.program(okta, clock.instant(), OktaFixture.AUDIENCE).signed();
        for (String step : List.of(ScriptedProvider.METADATA, ScriptedProvider.KEYS)) {
            Reply healthy = okta.reply(step);
            Nonsense.ANSWERS.forEach(
                    (what, reply) -> {
                        okta.on(step, reply);

                        assertThat(connector().admit(connection, token))
                                .as("%s at %s", what, step)
                                .isInstanceOf(Admission.Unavailable.class);
                    });
            okta.on(step, healthy);
        }
    }

    @Test
    void atTheOrgServerBelievesNoSignal() {
        try (OktaTenant tenant = new OktaTenant()) {
            Secret signed =
                    TestToken.signal(tenant.org(), OktaTenant.LOGOUT_URL, tenant.clock.instant())
                            .with("sub", TestToken.CLIENT)
                            .signed(
                                    TestKeys.SECOND,
                                    new com.nimbusds.jose.JOSEObjectType(
                                            "global-token-revocation+jwt"));
            String body = "{\"sub_id\":{\"format\":\"email\",\"email\":\"ann@example.com\"}}";
            for (String step : List.of(ORG_METADATA, ORG_KEYS)) {
                Nonsense.ANSWERS.forEach(
                        (what, reply) -> {
                            tenant.okta.on(step, reply);

                            assertThat(
                                            tenant.read(
                                                    new IncomingSignal.GlobalTokenRevocation(
                                                            signed, body)))
                                    .as("%s at %s", what, step)
                                    .isNotInstanceOf(RevocationOutcome.Believed.class);
                        });
            }
        }
    }

    @Test
    void whereAProgramAsksIsAFinding() {
        for (String step : List.of(ScriptedProvider.METADATA, ScriptedProvider.TOKEN)) {
            Reply healthy = okta.reply(step);
            Nonsense.ANSWERS.forEach(
                    (what, reply) -> {
                        okta.on(step, reply);

                        Diagnosis diagnosis = examined();

                        assertThat(diagnosis.findings()).as("%s at %s", what, step).isNotEmpty();
                        assertThat(diagnosis.results())
                                .as("%s at %s", what, step)
                                .noneMatch(HostileTokensTest::isOurFault);
                    });
            okta.on(step, healthy);
        }
    }

    /** Okta may examine the proof of possession, or the scope, before anything else. */
    @Test
    void anErrorProvesNothingOfWhatMayComeAfterIt() {
        okta.on(ScriptedProvider.TOKEN, Reply.json(400, "{\"error\":\"invalid_dpop_proof\"}"));
        assertThat(codes(examined())).containsExactly("api_dpop_required");
        assertThat(passed(examined())).containsExactly("metadata");

        okta.on(ScriptedProvider.TOKEN, Reply.json(403, "{\"error\":\"forbidden\"}"));
        assertThat(codes(examined())).hasSize(1);
        assertThat(passed(examined())).containsExactly("metadata");
    }

    @Test
    void aScopeThatIsRefusedFirstHidesNoDemandedProof() {
        AtomicInteger asked = new AtomicInteger();
        okta.on(
                ScriptedProvider.TOKEN,
                exchange ->
                        Reply.json(
                                        400,
                                        asked.getAndIncrement() == 0
                                                ? "{\"error\":\"access_denied\"}"
                                                : "{\"error\":\"invalid_dpop_proof\"}")
                                .answer(exchange));

        Diagnosis diagnosis = examined();

        assertThat(codes(diagnosis)).containsExactly("api_dpop_required");
        assertThat(passed(diagnosis))
                .containsExactly("metadata", "api_authentication", "api_grant");
    }

    private static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(finding -> finding.code().value()).toList();
    }

    private static List<String> passed(Diagnosis diagnosis) {
        return diagnosis.results().stream()
                .filter(CheckResult.Passed.class::isInstance)
                .map(CheckResult::check)
                .toList();
    }

    private Diagnosis examined() {
        ApiClient client =
                new ApiClient(
                        new ClientId("0oa1api"),
                        new ApiClient.ClientSecret(new Secret("a secret of the program")));
        return connector()
                .examineApiClient(
                        connection,
                        client,
                        List.of(new Scope("api::view_only"), new Scope("api::administrator")),
                        ExaminationProgress.UNWATCHED);
    }

    private static boolean isOurFault(CheckResult result) {
        return result instanceof CheckResult.NotTried(String _, String why)
                && why.contains("fault of ours");
    }
}
