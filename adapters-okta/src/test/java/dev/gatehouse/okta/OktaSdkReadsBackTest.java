package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.okta.sdk.resource.model.AuthorizationServer;
import com.okta.sdk.resource.model.AuthorizationServerPolicy;
import com.okta.sdk.resource.model.AuthorizationServerPolicyRule;
import com.okta.sdk.resource.model.OAuth2Claim;
import com.okta.sdk.resource.model.OAuth2Scope;
import com.okta.sdk.resource.model.OpenIdConnectApplication;
import com.okta.sdk.resource.model.OpenIdConnectApplicationSettingsClient;

import dev.gatehouse.application.setup.ApplyProgress;
import dev.gatehouse.application.setup.ReadTenant;
import dev.gatehouse.application.setup.Reading;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.setup.MadeConnection;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.okta.setup.ASetUp;
import dev.gatehouse.sandbox.Sandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Okta's own SDK reads back what the assistant made of an empty tenant: what both published set-up
 * documents ask for. It shares nothing with the assistant's client.
 */
class OktaSdkReadsBackTest {
    private static final String TOKEN = "00hooli-management-token-for-demos-only";
    private static final List<String> LEVELS =
            List.of("Super Administrator", "Administrator", "View Only");

    private static final WantedSetUp WANTED =
            ASetUp.wanted(
                    List.of(new NativeRedirect("com.example.app:/callback")), BuiltInRoles.ALL);

    private static final Sandbox SANDBOX = RunningOkta.start();
    private static final String ORIGIN =
            SANDBOX.realms().named("hooli").orElseThrow().tenant().origin();

    private static final OktaSdk OKTA = new OktaSdk(ORIGIN, TOKEN);

    @BeforeAll
    static void setUp() {
        MadeConnection made = apply(WANTED);
        assertThat(made.issuer().value()).isEqualTo(server().getIssuer());
        assertThat(made.webApp().value()).isEqualTo(app("web app").getId());
        assertThat(made.secret()).isPresent();
        assertThat(made.nativeApp()).isPresent();
        assertThat(made.refreshLifetimes().idle()).contains(Duration.ofDays(7));
    }

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private static ReadTenant read(WantedSetUp wanted) {
        Origin origin = Origin.of(URI.create(ORIGIN));
        OutboundGuard guard =
                new OutboundGuard(
                        new OutboundPolicy(Set.of(origin), ScriptedProvider.AMPLE, 1_000_000));
        Reading reading =
                new OktaConnector(guard, InstantSource.system())
                        .read(origin, wanted, new SetUpCredential.ApiToken(new Secret(TOKEN)));
        assertThat(reading).as(reading.toString()).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).tenant();
    }

    private static MadeConnection apply(WantedSetUp wanted) {
        return read(wanted)
                .apply(
                        new ApplyProgress() {
                            @Override
                            public boolean mayGoOn() {
                                return true;
                            }

                            @Override
                            public void done(StepOutcome outcome) {
                                assertThat(outcome.failed()).as(outcome.toString()).isFalse();
                            }
                        })
                .orElseThrow();
    }

    private static AuthorizationServer server() {
        return OKTA.server("Gatehouse acme");
    }

    private static OpenIdConnectApplication app(String name) {
        return OKTA.app("Gatehouse acme " + name);
    }

    private static OpenIdConnectApplicationSettingsClient oauth(String name) {
        return app(name).getSettings().getOauthClient();
    }

    private static String method(String name) {
        return app(name).getCredentials().getOauthClient().getTokenEndpointAuthMethod().toString();
    }

    private static boolean pkce(String name) {
        return Boolean.TRUE.equals(app(name).getCredentials().getOauthClient().getPkceRequired());
    }

    private static List<String> words(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    @Test
    void groupsNamedLikeTheRolesAndAssignedToBothAppsOfPeople() {
        for (String app : List.of("web app", "native app")) {
            assertThat(OKTA.groupsOf(app(app).getId()))
                    .as(app)
                    .containsExactlyInAnyOrderElementsOf(LEVELS);
        }
    }

    @Test
    void aWebAppWithCodeAndRefreshTokenPkceAndRotation() {
        OpenIdConnectApplicationSettingsClient web = oauth("web app");
        assertThat(web.getApplicationType()).hasToString("web");
        assertThat(words(web.getGrantTypes()))
                .containsExactlyInAnyOrder("authorization_code", "refresh_token");
        assertThat(words(web.getResponseTypes())).containsExactly("code");
        assertThat(web.getRedirectUris()).containsExactly(WANTED.redirectUri().toString());
        assertThat(web.getPostLogoutRedirectUris()).containsExactly(ASetUp.ADDRESS);
        assertThat(web.getRefreshToken().getRotationType()).hasToString("ROTATE");
        assertThat(web.getRefreshToken().getLeeway()).isEqualTo(30);
        assertThat(web.getConsentMethod()).hasToString("TRUSTED");
        assertThat(web.getDpopBoundAccessTokens()).isFalse();
        assertThat(pkce("web app")).isTrue();
        assertThat(method("web app")).isEqualTo("client_secret_basic");
        assertThat(app("web app").getStatus()).hasToString("ACTIVE");
    }

    @Test
    void aNativeAppWithoutASecret() {
        OpenIdConnectApplicationSettingsClient mobile = oauth("native app");
        assertThat(mobile.getApplicationType()).hasToString("native");
        assertThat(words(mobile.getGrantTypes()))
                .containsExactlyInAnyOrder("authorization_code", "refresh_token");
        assertThat(mobile.getRedirectUris()).containsExactly("com.example.app:/callback");
        assertThat(mobile.getRefreshToken().getRotationType()).hasToString("ROTATE");
        assertThat(method("native app")).isEqualTo("none");
        assertThat(pkce("native app")).isTrue();
    }

    @Test
    void aProgramForEachLevelOfAccess() {
        for (String level : LEVELS) {
            OpenIdConnectApplicationSettingsClient program = oauth("API (" + level + ")");
            assertThat(program.getApplicationType()).hasToString("service");
            assertThat(words(program.getGrantTypes())).containsExactly("client_credentials");
            assertThat(program.getDpopBoundAccessTokens()).isFalse();
        }
    }

    @Test
    void aServerForOurAudienceThatKnowsTheScopes() {
        assertThat(server().getAudiences()).containsExactly(ASetUp.ADDRESS);
        assertThat(server().getStatus()).hasToString("ACTIVE");
        List<OAuth2Scope> scopes = OKTA.scopes(server().getId());
        assertThat(scopes)
                .extracting(OAuth2Scope::getName)
                .contains("openid", "profile", "email", "offline_access")
                .contains("user_groups", "api::super_administrator")
                .contains("api::administrator", "api::view_only");
        assertThat(scopes)
                .filteredOn(scope -> scope.getName().startsWith("api::"))
                .allSatisfy(scope -> assertThat(scope.getConsent()).hasToString("IMPLICIT"));
    }

    @Test
    void theClaimsOfTheIdToken() {
        OAuth2Claim roles = OKTA.claim(server().getId(), "roles");
        assertThat(roles.getClaimType()).hasToString("IDENTITY");
        assertThat(roles.getValueType()).hasToString("GROUPS");
        assertThat(roles.getGroupFilterType()).hasToString("REGEX");
        assertThat(roles.getValue()).isEqualTo("^(Super Administrator|Administrator|View Only)$");
        assertThat(roles.getAlwaysIncludeInToken()).isTrue();
        assertThat(roles.getConditions().getScopes()).containsExactly("user_groups");
        for (List<String> claim :
                List.of(List.of("upn", "user.email"), List.of("uid", "user.id"))) {
            OAuth2Claim made = OKTA.claim(server().getId(), claim.getFirst());
            assertThat(made.getClaimType()).hasToString("IDENTITY");
            assertThat(made.getValueType()).hasToString("EXPRESSION");
            assertThat(made.getValue()).isEqualTo(claim.getLast());
            assertThat(made.getAlwaysIncludeInToken()).isTrue();
        }
    }

    @Test
    void aPolicyForPeopleWithARuleForTheCode() {
        AuthorizationServerPolicy policy = OKTA.policy(server().getId(), "Gatehouse acme users");
        assertThat(policy.getConditions().getClients().getInclude())
                .containsExactlyInAnyOrder(app("web app").getId(), app("native app").getId());
        List<AuthorizationServerPolicyRule> rules = OKTA.rules(server().getId(), policy);
        assertThat(rules).hasSize(1);
        AuthorizationServerPolicyRule rule = rules.getFirst();
        assertThat(rule.getStatus()).hasToString("ACTIVE");
        assertThat(rule.getConditions().getGrantTypes().getInclude())
                .containsExactly("authorization_code");
        assertThat(rule.getConditions().getScopes().getInclude())
                .containsExactlyInAnyOrder(
                        "openid", "profile", "email", "offline_access", "user_groups");
        assertThat(rule.getConditions().getPeople().getGroups().getInclude())
                .containsExactly("EVERYONE");
        assertThat(rule.getActions().getToken().getAccessTokenLifetimeMinutes()).isEqualTo(60);
        assertThat(rule.getActions().getToken().getRefreshTokenWindowMinutes()).isEqualTo(10_080);
    }

    @Test
    void aPolicyForEachLevelWithARuleForThatScopeAlone() {
        for (String level : LEVELS) {
            String name = "API (" + level + ")";
            AuthorizationServerPolicy policy =
                    OKTA.policy(server().getId(), "Gatehouse acme " + name);
            assertThat(policy.getConditions().getClients().getInclude())
                    .containsExactly(app(name).getId());
            List<AuthorizationServerPolicyRule> rules = OKTA.rules(server().getId(), policy);
            assertThat(rules).hasSize(1);
            assertThat(rules.getFirst().getConditions().getGrantTypes().getInclude())
                    .containsExactly("client_credentials");
            assertThat(rules.getFirst().getConditions().getScopes().getInclude())
                    .containsExactly("api::" + level.toLowerCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    @Test
    void aSecondRunPlansNothing() {
        assertThat(read(WANTED).plan().changesNothing()).isTrue();
    }

    /** Of another organization in the same tenant. */
    @Test
    void aWebAppThatReadsOurKeys() {
        String keys = "https://gate.example/o/initech/.well-known/jwks.json";
        WantedSetUp byKey = ASetUp.at("initech").withClientKeys(URI.create(keys));
        MadeConnection made = apply(byKey);
        assertThat(made.byPrivateKey()).isTrue();
        assertThat(made.secret()).isEmpty();
        OpenIdConnectApplication web = OKTA.app("Gatehouse initech web app");
        assertThat(web.getCredentials().getOauthClient().getTokenEndpointAuthMethod())
                .hasToString("private_key_jwt");
        assertThat(web.getSettings().getOauthClient().getJwksUri()).isEqualTo(keys);
        assertThat(read(byKey).plan().changesNothing()).isTrue();
    }
}
