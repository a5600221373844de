package dev.gatehouse.okta.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.oidc.outbound.OutboundRequest;
import dev.gatehouse.oidc.provider.Received;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.TestKeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How a service app gets its token (RFC 7523, RFC 9449). */
class ServiceAppTokenTest {
    private static final String TOKEN = "/oauth2/v1/token";
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private final ScriptedProvider okta = open();

    private static ScriptedProvider open() {
        try {
            return new ScriptedProvider();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    private ServiceAppToken.Outcome ask(String key) {
        return new ServiceAppToken(okta.guard(), okta.origin(), InstantSource.fixed(NOW))
                .ask(
                        new SetUpCredential.ServiceApp(
                                new ClientId("0oaservice"), new Secret(key), Optional.empty()));
    }

    private static Reply inTurn(Reply... replies) {
        AtomicInteger turn = new AtomicInteger();
        return exchange ->
                replies[Math.min(turn.getAndIncrement(), replies.length - 1)].answer(exchange);
    }

    private static String code(ServiceAppToken.Outcome outcome) {
        assertThat(outcome).isInstanceOf(ServiceAppToken.Outcome.Refused.class);
        return ((ServiceAppToken.Outcome.Refused) outcome).finding().code().value();
    }

    private static Reply token(String type) {
        return Reply.json(
                200,
                "{\"token_type\":\"%s\",\"access_token\":\"the-token\",\"expires_in\":3600}"
                        .formatted(type));
    }

    @Test
    void provesItselfByAnAssertionForThatVeryEndpoint() throws ParseException {
        okta.on(TOKEN, token("Bearer"));
        assertThat(ask(TestKeys.FIRST.toJSONString()))
                .isInstanceOf(ServiceAppToken.Outcome.Granted.class);
        Received request = okta.received(TOKEN).getFirst();
        SignedJWT assertion = SignedJWT.parse(request.form().get("client_assertion"));
        assertThat(assertion.getJWTClaimsSet().getAudience())
                .containsExactly(okta.origin() + TOKEN);
        assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo("0oaservice");
        assertThat(assertion.getHeader().getKeyID()).isEqualTo(TestKeys.FIRST.getKeyID());
        assertThat(request.form().get("scope")).contains("okta.apps.manage");
    }

    @Test
    void readsAKeyInPemToo() throws Exception {
        okta.on(TOKEN, token("Bearer"));
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(TestKeys.FIRST.toPrivateKey().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
        assertThat(ask(pem)).isInstanceOf(ServiceAppToken.Outcome.Granted.class);
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String key : List.of("x", "{", TestKeys.FIRST.toPublicJWK().toJSONString())) {
            assertThat(code(ask(key))).isEqualTo("setup_key_unreadable");
        }
        assertThat(okta.received(TOKEN)).isEmpty();
    }

    @Test
    void takesNonsenseForNoRefusalOfTheCredential() {
        for (Reply nonsense :
                List.of(
                        Reply.json(200, "<html>"),
                        Reply.json(200, "{}"),
                        Reply.json(403, "<h1>Forbidden"),
                        Reply.json(404, "[]"))) {
            okta.on(TOKEN, nonsense);
            assertThat(code(ask(TestKeys.FIRST.toJSONString())))
                    .isEqualTo("setup_answer_unreadable");
        }
    }

    @Test
    void tellsABusyOktaAtTheDomainThatWasEntered() {
        okta.on(TOKEN, Reply.json(503, ""));
        var refused = (ServiceAppToken.Outcome.Refused) ask(TestKeys.FIRST.toJSONString());
        assertThat(refused.finding().code().value()).isEqualTo("provider_busy");
        assertThat(refused.finding().field()).isEqualTo("organization_domain");
    }

    @Test
    void provesPossessionWhenOktaAsksForIt() throws ParseException {
        okta.on(
                TOKEN,
                inTurn(
                        Reply.json(400, "{\"error\":\"invalid_dpop_proof\"}"),
                        Reply.json(400, "{\"error\":\"use_dpop_nonce\"}")
                                .with("dpop-nonce", "nonce-1"),
                        token("DPoP")));
        var granted = (ServiceAppToken.Outcome.Granted) ask(TestKeys.FIRST.toJSONString());
        List<Received> requests = okta.received(TOKEN);
        assertThat(requests).hasSize(3);
        SignedJWT proof = SignedJWT.parse(requests.getLast().header("DPoP"));
        assertThat(proof.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("nonce-1");
        assertThat(requests.get(1).form().get("client_assertion"))
                .isNotEqualTo(requests.get(2).form().get("client_assertion"));
        OutboundRequest call =
                granted.authorizer().authorize(OutboundRequest.get(okta.at("/api/v1/apps?q=x")));
        assertThat(call.authorization().orElseThrow().reveal()).isEqualTo("DPoP the-token");
        SignedJWT ath =
                SignedJWT.parse(Objects.requireNonNull(call.headers().get("DPoP")).reveal());
        assertThat(ath.getJWTClaimsSet().getClaims()).containsKey("ath");
        assertThat(ath.getJWTClaimsSet().getStringClaim("htu"))
                .isEqualTo(okta.origin() + "/api/v1/apps");
    }

    @Test
    void doesWithoutTheScopesThatOnlyMakeADiagnosisRicher() {
        okta.on(TOKEN, inTurn(Reply.json(400, "{\"error\":\"invalid_scope\"}"), token("Bearer")));
        assertThat(ask(TestKeys.FIRST.toJSONString()))
                .isInstanceOf(ServiceAppToken.Outcome.Granted.class);
        assertThat(okta.received(TOKEN).getLast().form().get("scope"))
                .doesNotContain("okta.logs.read");
    }

    @Test
    void tellsScopesThatWereNotGrantedFromAWrongKey() {
        okta.on(TOKEN, Reply.json(400, "{\"error\":\"invalid_scope\"}"));
        assertThat(code(ask(TestKeys.FIRST.toJSONString()))).isEqualTo("setup_scope_not_granted");
        okta.on(TOKEN, Reply.json(401, "{\"error\":\"invalid_client\"}"));
        assertThat(code(ask(TestKeys.FIRST.toJSONString()))).isEqualTo("setup_credential_refused");
    }
}
