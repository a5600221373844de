package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.application.connection.BeginOutcome;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.CompleteOutcome.Authenticated;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.oidc.provider.Received;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestKeys;
import dev.gatehouse.oidc.provider.TestToken;
import dev.gatehouse.okta.connection.OktaSettingsForm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class OktaSignInTest {
    private static final String LOGOUT = "/oauth2/default/v1/logout";

    private final SettableClock clock = new SettableClock();
    private ScriptedProvider okta;
    private OktaConnector connector;
    private ConnectionInUse connection;
    private SignInAttempt attempt;
    private TestToken idToken;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        connector = new OktaConnector(okta.guard(), clock);
        connection = connectionWithSecretFor(okta.origin());
        attempt = OktaFixture.trial(clock.instant());
        okta.on(LOGOUT, Reply.redirect(OktaFixture.ADDRESS.toString()));
        idToken = TestToken.id(okta, clock.instant());
        issue(idToken);
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void sendsTheBrowserToOktaWithStateNonceAndAChallenge() {
        BeginOutcome outcome = connector.begin(connection, attempt);

        assertThat(outcome).isInstanceOf(BeginOutcome.Redirect.class);
        URI location = ((BeginOutcome.Redirect) outcome).location();
        assertThat(location.toString())
                .startsWith(okta.issuer() + "/v1/authorize?")
                .contains("response_type=code")
                .contains("client_id=" + TestToken.CLIENT)
                .contains("scope=openid+profile+email+offline_access+user_groups")
                .contains("state=" + attempt.state().reveal())
                .contains("nonce=" + TestToken.NONCE)
                .contains("code_challenge_method=S256")
                .contains(
                        "redirect_uri=https%3A%2F%2Fgate.example%2Fo%2Facme%2Flogin%2Fokta%2Fredirect")
                .doesNotContain(attempt.verifier().reveal());
    }

    @Test
    void doesNotBeginWhenOktaIsAway() {
        okta.on(ScriptedProvider.METADATA, Reply.json(503, ""));

        assertThat(connector.begin(connection, attempt))
                .isInstanceOf(BeginOutcome.Unavailable.class);
    }

    @Test
    void tellsWhoSignedIn() {
        Authenticated person = signedIn();

        assertThat(person.identity().pin().id().value()).isEqualTo("00u1ann");
        assertThat(person.identity().pin().issuer()).isEqualTo(okta.issuer());
        assertThat(person.identity().login()).contains(new DomainName("ann@example.com"));
        assertThat(person.identity().name()).contains("Ann Lee");
        assertThat(person.identity().roles().groups())
                .containsExactly(new GroupName("Administrator"), new GroupName("View Only"));
        assertThat(person.tokens().refreshToken()).contains(new Secret("refresh-2"));
        assertThat(person.tokens().accessTokenEndsAt())
                .isEqualTo(clock.instant().plusSeconds(3600));
        assertThat(codes(person)).isEmpty();
    }

    @Test
    void redeemsTheCodeWithItsVerifierAndTheSecretInTheHeader() {
        signedIn();

        Received request = okta.received(ScriptedProvider.TOKEN).getFirst();
        assertThat(request.header("Authorization")).startsWith("Basic ");
        assertThat(request.body()).doesNotContain(OktaFixture.SECRET);
        assertThat(request.form())
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "the-code")
                .containsEntry("code_verifier", attempt.verifier().reveal())
                .containsEntry("redirect_uri", attempt.redirectUri().toString());
    }

    @Test
    void sendsTheSecretToNoOtherOriginThanItsOwn() {
        connection = connectionWithSecretFor(new Origin("https://acme.okta.com"));

        assertThat(rejected()).isEqualTo("token_endpoint_elsewhere");
        assertThat(okta.received(ScriptedProvider.TOKEN)).isEmpty();
    }

    @Test
    void takesTheNextBestLoginName() {
        issue(idToken.without("upn"));
        assertThat(codes(signedIn())).containsExactly("upn_missing");

        TestToken onlyEmail =
                idToken.without("upn").without("preferred_username").with("email", "a@b.example");
        issue(onlyEmail);
        assertThat(signedIn().identity().login()).isEmpty();
        assertThat(codes(signedIn())).containsExactly("login_missing");

        issue(onlyEmail.with("email_verified", true));
        assertThat(signedIn().identity().login()).contains(new DomainName("a@b.example"));
    }

    @Test
    void tellsAbsentEmptyAndMalformedRolesApart() {
        issue(idToken.without("roles"));
        assertThat(signedIn().identity().roles()).isInstanceOf(RolesClaim.Absent.class);
        assertThat(codes(signedIn())).containsExactly("roles_claim_missing");

        issue(idToken.with("roles", List.of()));
        assertThat(signedIn().identity().roles()).isEqualTo(new RolesClaim.Present(List.of()));
        assertThat(codes(signedIn())).containsExactly("roles_claim_empty");

        issue(idToken.with("roles", "Administrator"));
        assertThat(signedIn().identity().roles().groups())
                .containsExactly(new GroupName("Administrator"));

        issue(idToken.with("roles", List.of(7, "", "bad\u0000name", "View Only")));
        assertThat(signedIn().identity().roles().groups())
                .containsExactly(new GroupName("View Only"));
    }

    @Test
    void warnsWhenUidAndSubDiffer() {
        issue(idToken.with("uid", "00u1eve"));
        assertThat(codes(signedIn())).containsExactly("uid_differs");
        assertThat(signedIn().identity().pin().id().value()).isEqualTo("00u1ann");

        issue(idToken.with("uid", "00u1ann"));
        assertThat(codes(signedIn())).isEmpty();
    }

    @Test
    void warnsWhenNoRefreshTokenCame() {
        Map<String, Object> answer = tokens(idToken.signed());
        answer.remove("refresh_token");
        answer(answer);

        assertThat(codes(signedIn())).containsExactly("refresh_token_missing");

        TestToken access = TestToken.person(okta, clock.instant(), OktaFixture.AUDIENCE);
        answer.put(
                "access_token",
                access.with("scp", List.of("openid", "user_groups")).signed().reveal());
        HealthyOkta.answersInTurn(okta, answer, answer);
        assertThat(codes(signedIn())).containsExactly("offline_access_missing");
    }

    @Test
    void notesThatNoEMailAddressCame() {
        issue(idToken.without("email"));
        assertThat(codes(signedIn())).containsExactly("email_missing");
    }

    @Test
    void tellsWhyTheRolesClaimIsAbsentWhereTheOtherTokensShowIt() {
        TestToken access = TestToken.person(okta, clock.instant(), OktaFixture.AUDIENCE);
        Map<String, Object> answer = tokens(idToken.without("roles").signed());
        answer.put("access_token", access.with("roles", List.of("Admins")).signed().reveal());
        answer(answer);
        assertThat(codes(signedIn())).containsExactly("roles_in_access_token");

        answer.put(
                "access_token",
                access.with("scp", List.of("openid", "offline_access")).signed().reveal());
        answer(answer);
        assertThat(codes(signedIn())).containsExactly("roles_scope_missing");
    }

    @Test
    void findsRefreshTokensThatStayAndAnswersWithoutTokens() {
        Map<String, Object> answer = tokens(idToken.signed());
        answerInTurn(answer, answer);
        assertThat(codes(signedIn())).containsExactly("refresh_token_not_rotated");

        tokensThen(Reply.json(400, "{\"error\":\"invalid_grant\"}"));
        assertThat(codes(signedIn())).containsExactly("refresh_refused");
    }

    @ParameterizedTest
    @CsvSource({"200, <html>", "200, {}", "400, nonsense", "200, []"})
    void findsNonsenseAtTheRenewalAndCallsItNoRefusal(int status, String body) {
        tokensThen(Reply.json(status, body));

        assertThat(codes(signedIn())).containsExactly("answer_malformed");
    }

    /** A sign-in brings tokens; its renewal is answered so. */
    private void tokensThen(Reply renewal) {
        AtomicInteger asked = new AtomicInteger();
        Reply tokens = Reply.json(200, JSONObjectUtils.toJSONString(tokens(idToken.signed())));
        okta.on(
                ScriptedProvider.TOKEN,
                exchange -> (asked.getAndIncrement() % 2 == 0 ? tokens : renewal).answer(exchange));
    }

    @Test
    void findsThatSigningOutWouldEndOnAnErrorPage() {
        okta.on(LOGOUT, Reply.json(400, "The 'post_logout_redirect_uri' parameter must be ..."));
        assertThat(codes(signedIn())).containsExactly("sign_out_uri_unknown");
        var asked = okta.received(LOGOUT).getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.headers()).doesNotContainKey("cookie");
        assertThat(asked.form()).containsEntry("id_token_hint", idToken.signed().reveal());

        okta.on(LOGOUT, Reply.json(400, "The ID token is not valid."));
        assertThat(codes(signedIn())).containsExactly("sign_out_refused");
    }

    @Test
    void looksAtNothingMoreInASignInThatIsNoTrial() {
        attempt = OktaFixture.attempt(clock.instant());
        assertThat(signedIn().checks()).isEmpty();
        assertThat(okta.received(ScriptedProvider.TOKEN)).hasSize(1);
        assertThat(okta.received(LOGOUT)).isEmpty();
    }

    @Test
    void givesTokensBackThatNobodyWillUse() {
        okta.on(ScriptedProvider.REVOKE, Reply.json(200, ""));
        issue(idToken.with("nonce", "another"));
        assertThat(rejected()).isEqualTo("id_token_foreign");
        assertThat(okta.received(ScriptedProvider.REVOKE)).hasSize(2);
    }

    @Test
    void findsTheWrongAudienceDuringTheTrial() {
        Map<String, Object> answer = tokens(idToken.signed());
        Secret other = TestToken.person(okta, clock.instant(), "api://default").signed();
        answer.put("access_token", other.reveal());
        answer(answer);

        assertThat(codes(signedIn())).containsExactly("audience_differs");

        Secret forged =
                TestToken.person(okta, clock.instant(), OktaFixture.AUDIENCE)
                        .signed(TestKeys.FORGED);
        answer.put("access_token", forged.reveal());
        answer(answer);
        assertThat(codes(signedIn())).containsExactly("access_token_refused");
    }

    @Test
    void believesNoBadIdToken() {
        issue(idToken.with("nonce", "other"));
        assertThat(rejected()).isEqualTo("id_token_foreign");
        issue(idToken.with("aud", "other"));
        assertThat(rejected()).isEqualTo("id_token_audience");
        issue(idToken.with("iss", "https://evil.example"));
        assertThat(rejected()).isEqualTo("id_token_issuer");
        answer(tokens(idToken.signed(TestKeys.FORGED)));
        assertThat(rejected()).isEqualTo("id_token_signature");
        issue(idToken.without("sub"));
        assertThat(rejected()).isEqualTo("id_token_malformed");
        clock.move(Duration.ofHours(2));
        issue(idToken);
        assertThat(rejected()).isEqualTo("id_token_time");
    }

    @Test
    void believesNoAnswerOfAnotherIssuer() {
        CompleteOutcome outcome =
                complete(Map.of("code", "the-code", "iss", "https://evil.example"));

        assertThat(code(outcome)).isEqualTo("answer_foreign");
        assertThat(okta.received(ScriptedProvider.TOKEN)).isEmpty();
    }

    @Test
    void insistsOnTheIssuerWhereOktaPromisesIt() {
        Map<String, Object> metadata = okta.metadata();
        metadata.put("authorization_response_iss_parameter_supported", true);
        okta.publish(metadata);

        assertThat(rejected()).isEqualTo("answer_foreign");
    }

    @Test
    void survivesAnAnswerWithoutAnything() {
        assertThat(code(complete(Map.of("state", "x")))).isEqualTo("answer_malformed");
    }

    /** As at a refresh: whoever answers in Okta's place has refused nothing. */
    @ParameterizedTest
    @CsvSource({"200, <html>", "200, {}", "400, nonsense", "302, {}", "200, []"})
    void takesNonsenseFromTheTokenEndpointForNoRefusal(int status, String body) {
        okta.on(ScriptedProvider.TOKEN, Reply.json(status, body));

        assertThat(complete()).isInstanceOf(CompleteOutcome.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({"500, ''", "503, '{}'", "429, '{}'", "502, '<html>'"})
    void neverTakesABusyOktaForARefusal(int status, String body) {
        okta.on(ScriptedProvider.TOKEN, Reply.json(status, body));

        assertThat(complete()).isInstanceOf(CompleteOutcome.Unavailable.class);
    }

    @Test
    void cannotTellWhileTheKeysAreAway() {
        okta.on(ScriptedProvider.KEYS, Reply.json(500, ""));

        assertThat(complete()).isInstanceOf(CompleteOutcome.Unavailable.class);
    }

    private void issue(TestToken token) {
        answer(tokens(token.signed()));
    }

    private void answer(Map<String, Object> tokens) {
        Map<String, Object> renewed = new HashMap<>(tokens);
        renewed.put("refresh_token", "refresh-2");
        answerInTurn(tokens, renewed);
    }

    private void answerInTurn(Map<String, Object> first, Map<String, Object> second) {
        HealthyOkta.answersInTurn(okta, first, second);
    }

    private Map<String, Object> tokens(Secret id) {
        return HealthyOkta.tokens(okta, clock.instant(), id);
    }

    private Authenticated signedIn() {
        CompleteOutcome outcome = complete();
        assertThat(outcome).isInstanceOf(Authenticated.class);
        return (Authenticated) outcome;
    }

    private String rejected() {
        CompleteOutcome outcome = complete();
        assertThat(outcome).isInstanceOf(CompleteOutcome.Rejected.class);
        return code(outcome);
    }

    private static String code(CompleteOutcome outcome) {
        Finding finding =
                switch (outcome) {
                    case CompleteOutcome.Denied(Finding found) -> found;
                    case CompleteOutcome.Rejected(Finding found) -> found;
                    case CompleteOutcome.Unavailable(Finding found) -> found;
                    case Authenticated _ -> throw new AssertionError("Signed in");
                };
        return finding.code().value();
    }

    private static List<String> codes(Authenticated person) {
        return new Diagnosis(person.checks())
                .findings().stream().map(finding -> finding.code().value()).toList();
    }

    private CompleteOutcome complete() {
        return complete(Map.of("code", "the-code", "state", attempt.state().reveal()));
    }

    private CompleteOutcome complete(Map<String, String> answer) {
        return connector.complete(connection, attempt, new CallbackParameters(answer));
    }

    private ConnectionInUse connectionWithSecretFor(Origin origin) {
        var form = new OktaSettingsForm(okta.guard().policy());
        return OktaFixture.connection(okta.issuer(), origin, form);
    }
}
