package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.okta.connection.OktaSettingsForm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Each mistake gives exactly its own finding. */
class OktaExaminationTest {
    private ScriptedProvider okta;
    private OutboundGuard guard;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        HealthyOkta.on(okta);
        guard = okta.guard();
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void passesEveryCheckAgainstAHealthyServer() {
        assertThat(examine(okta.issuer()).results())
                .filteredOn(CheckResult.Passed.class::isInstance)
                .extracting(CheckResult::check)
                .containsExactly(
                        "address",
                        "reachability",
                        "metadata",
                        "issuer",
                        "authorization_server",
                        "oauth_metadata",
                        "algorithm",
                        "keys",
                        "clock",
                        "token_endpoint",
                        "client_id",
                        "client_authentication",
                        "redirect_uri",
                        "code_flow",
                        "pkce",
                        "scopes",
                        "refresh_grant",
                        "native_client");
        assertThat(examine(okta.issuer()).findings()).isEmpty();
    }

    @Test
    void triesNothingMoreWhenTheAddressIsWrong() {
        Diagnosis diagnosis = examine(new Issuer("https://acme-admin.okta.com/oauth2/default"));

        assertThat(codes(diagnosis)).containsExactly("admin_host");
        assertThat(diagnosis.results().stream().skip(1))
                .allMatch(CheckResult.NotTried.class::isInstance);
    }

    @Test
    void saysThatASecretWantedInTheBodyIsWrongThereToo() {
        String vague = "Client authentication failed. Either the client or the credentials fail.";
        Reply byHeader = refusal(vague);
        Reply byBody = refusal("The client secret supplied for a confidential client is invalid.");
        okta.on(
                ScriptedProvider.TOKEN,
                exchange ->
                        (exchange.getRequestHeaders().containsKey("Authorization")
                                        ? byHeader
                                        : byBody)
                                .answer(exchange));

        Diagnosis diagnosis = examine();

        assertThat(codes(diagnosis)).containsExactly("client_authentication_method");
        assertThat(diagnosis.findings().getFirst().seen()).contains("does not accept this one");
    }

    private static Reply refusal(String text) {
        return Reply.json(
                401, "{\"error\":\"invalid_client\",\"error_description\":\"%s\"}".formatted(text));
    }

    @Test
    void wantsHttps() {
        assertThat(codes(examine(new Issuer("http://acme.okta.com/oauth2/default"))))
                .containsExactly("address_not_https");
    }

    @Test
    void refusesAnInnerAddress() {
        assertThat(codes(examine(new Issuer("https://127.0.0.1/oauth2/default"))))
                .containsExactly("provider_address_refused");
    }

    @Test
    void saysThatOktaIsSlowBusyHugeRedirectingOrBroken() {
        guard = okta.guard(Duration.ofMillis(200));
        okta.on(ScriptedProvider.METADATA, Reply.drip());
        assertThat(codes(examine())).containsExactly("provider_timeout");
        guard = okta.guard();
        okta.on(ScriptedProvider.METADATA, Reply.json(503, ""));
        assertThat(codes(examine())).containsExactly("provider_busy");
        okta.on(ScriptedProvider.METADATA, Reply.flood());
        assertThat(codes(examine())).containsExactly("provider_answer_too_large");
        okta.on(ScriptedProvider.METADATA, Reply.redirect("https://evil.example/"));
        assertThat(codes(examine())).containsExactly("provider_redirects");
        okta.on(ScriptedProvider.METADATA, Reply.truncated());
        assertThat(codes(examine())).containsExactly("provider_connection_lost");
    }

    @Test
    void saysWhatIsWrongWithTheMetadata() {
        okta.on(ScriptedProvider.METADATA, Reply.json(404, "{}"));
        assertThat(codes(examine())).containsExactly("authorization_server_unknown");
        okta.on(ScriptedProvider.METADATA, Reply.json(200, "<html>"));
        assertThat(codes(examine())).containsExactly("metadata_not_json");
        publish("token_endpoint", 7);
        assertThat(codes(examine())).containsExactly("metadata_incomplete");
        publish("jwks_uri", "http://169.254.169.254/");
        assertThat(codes(examine())).containsExactly("metadata_endpoint_refused");
        publish("issuer", "https://acme.okta.com/oauth2/default");
        assertThat(codes(examine())).containsExactly("issuer_differs");
        publish("id_token_signing_alg_values_supported", List.of("ES256"));
        assertThat(codes(examine())).containsExactly("algorithm_missing");
    }

    @Test
    void tellsThatTheOAuthMetadataIsAnotherServers() {
        Map<String, Object> other = okta.metadata();
        other.put("issuer", "https://login.acme.example/oauth2/default");
        okta.on(HealthyOkta.BEHIND, Reply.json(200, JSONObjectUtils.toJSONString(other)));
        assertThat(codes(examine())).containsExactly("oauth_metadata_differs");
    }

    @Test
    void tellsAnErrorPageThatItDoesNotKnow() {
        okta.on(HealthyOkta.AUTHORIZE, Reply.json(400, "<p>Something new is wrong.</p>"));
        assertThat(codes(examine())).contains("authorize_refused");
    }

    @Test
    void knowsTheOrgAuthorizationServer() {
        Map<String, Object> metadata = okta.metadata();
        metadata.put("issuer", okta.origin().value());
        okta.on(
                "/.well-known/openid-configuration",
                Reply.json(200, JSONObjectUtils.toJSONString(metadata)));

        assertThat(codes(examine(new Issuer(okta.origin().value()))))
                .containsExactly("org_authorization_server");
    }

    @Test
    void saysWhatIsWrongWithTheKeys() {
        okta.on(ScriptedProvider.KEYS, Reply.json(200, "{\"keys\":[]}"));
        assertThat(codes(examine())).containsExactly("keys_missing");
        okta.on(ScriptedProvider.KEYS, Reply.json(200, "<html>"));
        assertThat(codes(examine())).containsExactly("keys_unreadable");
    }

    @Test
    void asksForTheSecretAnewWhenTheTokenEndpointIsElsewhere() {
        publish("token_endpoint", "https://evil.example/token");

        assertThat(codes(examine())).containsExactly("token_endpoint_elsewhere");
    }

    @Test
    void looksAnewEachTime() {
        OktaConnector connector = new OktaConnector(guard, InstantSource.system());
        okta.on(ScriptedProvider.METADATA, Reply.json(404, ""));
        assertThat(look(connector).hasErrors()).isTrue();

        okta.publish(okta.metadata());
        assertThat(look(connector).hasErrors()).isFalse();
    }

    @Test
    void saysHowFarTheClocksAreApart() {
        guard = okta.guard();
        assertThat(codes(examineAt(Duration.ofMinutes(3)))).containsExactly("clock_differs");
        assertThat(codes(examineAt(Duration.ofMinutes(-3)))).containsExactly("clock_differs");
        assertThat(codes(examineAt(Duration.ofMinutes(10)))).containsExactly("clock_far_off");
    }

    private Diagnosis examineAt(Duration ahead) {
        InstantSource clock = InstantSource.offset(InstantSource.system(), ahead);
        return look(new OktaConnector(guard, clock));
    }

    @Test
    void usesNoNetworkWhenItIsMade() {
        assertThat(new OktaConnector(new OutboundGuard(OutboundPolicy.STRICT), new SettableClock()))
                .extracting(connector -> connector.kind().value())
                .isEqualTo("okta");
    }

    private void publish(String member, Object value) {
        Map<String, Object> metadata = okta.metadata();
        metadata.put(member, value);
        okta.publish(metadata);
    }

    private Diagnosis examine() {
        return examine(okta.issuer());
    }

    private Diagnosis examine(Issuer issuer) {
        return new OktaConnector(guard, InstantSource.system())
                .examine(connection(issuer), Occasion.ASKED, ExaminationProgress.UNWATCHED);
    }

    private Diagnosis look(OktaConnector connector) {
        return connector.examine(
                connection(okta.issuer()), Occasion.WATCH, ExaminationProgress.UNWATCHED);
    }

    private ConnectionInUse connection(Issuer issuer) {
        Origin origin = okta.origin();
        return OktaFixture.connection(issuer, origin, new OktaSettingsForm(guard.policy()));
    }

    private static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Finding::code).map(code -> code.value()).toList();
    }
}
