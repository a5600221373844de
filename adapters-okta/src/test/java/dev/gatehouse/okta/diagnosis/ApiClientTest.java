package dev.gatehouse.okta.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.okta.OktaConnector;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What a program would be given, and why not; right in every order. */
class ApiClientTest {
    private static SpoiltOkta okta;

    @BeforeAll
    static void start() {
        okta = new SpoiltOkta();
    }

    @AfterAll
    static void stop() {
        okta.close();
    }

    @AfterEach
    void mend() {
        okta.mend();
    }

    @Test
    void namesTheRolesThatPoliciesGrant() {
        Diagnosis diagnosis = examine(SpoiltOkta.SERVICE_SECRET);

        assertThat(diagnosis.results()).allMatch(CheckResult.Passed.class::isInstance);
        assertThat(diagnosis.results().toString())
                .contains("Granted: api::view_only; not granted: api::super_administrator");
    }

    @Test
    void tellsThatATokenWouldNotBeAdmitted() {
        InstantSource late = () -> java.time.Instant.now().plus(java.time.Duration.ofDays(1));
        assertThat(codes(examine(late, new Secret(SpoiltOkta.SERVICE_SECRET))))
                .containsExactly("api_token_refused");
    }

    @Test
    void tellsEachMistakeApart() {
        assertFinding("api_client_refused", "not-the-secret-of-this-program", () -> {});
        assertFinding("api_dpop_required", () -> dpop(true));
        assertFinding("api_grant_missing", () -> grants(List.of("refresh_token")));
        assertFinding("api_scopes_not_granted", okta::removePolicies);
        assertFinding(
                "api_scopes_unknown",
                () ->
                        List.of("super_administrator", "administrator", "view_only")
                                .forEach(role -> okta.removeScope("api::" + role)));
        assertFinding(
                "network_zone_refused",
                () ->
                        okta.app(
                                SpoiltOkta.SERVICE,
                                "settings.oauthClient.network.connection",
                                "ZONE"));
    }

    @Test
    void takesTheSecretInTheBodyWhereTheAppWantsIt() {
        okta.app(
                SpoiltOkta.SERVICE,
                "credentials.oauthClient.token_endpoint_auth_method",
                "client_secret_post");

        assertThat(examine(SpoiltOkta.SERVICE_SECRET).findings()).isEmpty();
    }

    @Test
    void saysThatAKeyCannotBeRead() {
        assertThat(codes(examine(new ApiClient.PrivateKey(new Secret("nonsense")))))
                .containsExactly("api_client_refused");
    }

    private static void dpop(boolean on) {
        okta.app(SpoiltOkta.SERVICE, "settings.oauthClient.dpop_bound_access_tokens", on);
    }

    private static void grants(List<String> grants) {
        okta.app(SpoiltOkta.SERVICE, "settings.oauthClient.grant_types", grants);
    }

    private static void assertFinding(String code, Runnable mistake) {
        assertFinding(code, SpoiltOkta.SERVICE_SECRET, mistake);
    }

    private static void assertFinding(String code, String secret, Runnable mistake) {
        for (String order : Switch.TOKEN_ORDER.choices()) {
            okta.mend();
            okta.choose(Switch.TOKEN_ORDER, order);
            mistake.run();
            long before = okta.failedAuthentications();

            assertThat(codes(examine(secret))).as(order).containsExactly(code);
            assertThat(okta.failedAuthentications() - before).isLessThanOrEqualTo(2);
        }
    }

    private static Diagnosis examine(String secret) {
        return examine(new ApiClient.ClientSecret(new Secret(secret)));
    }

    private static Diagnosis examine(ApiClient.Credential credential) {
        return examine(InstantSource.system(), credential);
    }

    private static Diagnosis examine(InstantSource clock, Secret secret) {
        return examine(clock, new ApiClient.ClientSecret(secret));
    }

    private static Diagnosis examine(InstantSource clock, ApiClient.Credential credential) {
        return new OktaConnector(okta.guard(), clock)
                .examineApiClient(
                        Entered.at(okta, Map.of()),
                        new ApiClient(new ClientId(SpoiltOkta.SERVICE), credential),
                        List.of(
                                new Scope("api::super_administrator"),
                                new Scope("api::administrator"),
                                new Scope("api::view_only")),
                        ExaminationProgress.UNWATCHED);
    }

    private static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(finding -> finding.code().value()).toList();
    }
}
