package dev.gatehouse.okta.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/** Tenant as read × wanted set-up → plan, without a network. */
class WishesTest {
    private static final String OAUTH = "settings.oauthClient.";

    private static List<SetUpStep> plan(WantedSetUp wanted, Tenant tenant) {
        return Wishes.of(wanted, tenant).stream().map(Wish::step).toList();
    }

    private static SetUpStep step(List<SetUpStep> plan, String key) {
        return plan.stream().filter(step -> step.key().equals(key)).findFirst().orElseThrow();
    }

    private static OktaObject webApp() {
        OktaObject app = WebApp.blank("By hand").with("id", "0oa1").with("status", "ACTIVE");
        for (Aspect aspect : WebApp.aspects(ASetUp.wanted())) {
            app = aspect.mend().apply(app, new Made());
        }
        return app;
    }

    @Test
    void createsEverythingInAnEmptyTenantInAnOrderInWhichItCanBeMade() {
        WantedSetUp wanted =
                ASetUp.wanted(
                        List.of(new NativeRedirect("com.example.app:/callback")),
                        List.of(BuiltInRoles.VIEW_ONLY));
        List<Wish> wishes = Wishes.of(wanted, ASetUp.empty());
        assertThat(plan(wanted, ASetUp.empty()))
                .allSatisfy(step -> assertThat(step.kind()).isEqualTo(StepKind.CREATE));
        List<String> keys = wishes.stream().map(Wish::key).toList();
        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains(
                        "scope:api::view_only", "claim:roles", "native_app", "rule:api:view_only");
        assertThat(wishes)
                .allSatisfy(
                        wish ->
                                assertThat(wish.needs())
                                        .allSatisfy(
                                                need ->
                                                        assertThat(keys.indexOf(need))
                                                                .isBetween(
                                                                        0,
                                                                        keys.indexOf(wish.key())
                                                                                - 1)));
    }

    @Test
    void plansNothingForATenantThatAPlanHasMade() {
        WantedSetUp wanted =
                ASetUp.wanted(
                        List.of(new NativeRedirect("com.example.app:/callback")), BuiltInRoles.ALL);
        assertThat(plan(wanted, AMadeTenant.of(wanted)))
                .allSatisfy(step -> assertThat(step.kind()).isEqualTo(StepKind.LEAVE));
    }

    @Test
    void leavesAnAppWhoseSettingsAreRightAndShowsTheOneThatIsNot() {
        Tenant right = ASetUp.with(Optional.of(webApp()), List.of());
        assertThat(step(plan(ASetUp.wanted(), right), "web_app").kind()).isEqualTo(StepKind.LEAVE);
        OktaObject wrong = webApp().with("credentials.oauthClient.pkce_required", false);
        Tenant tenant = ASetUp.with(Optional.of(wrong), List.of());
        assertThat(step(plan(ASetUp.wanted(), tenant), "web_app").differences())
                .containsExactly(new Difference("Require PKCE", "off", "on"));
    }

    @Test
    void leavesTheAudienceThatTheConnectionHasAtThatServer() {
        WantedSetUp own = ASetUp.wanted();
        String issuer = "https://acme.okta.com/oauth2/aus1";
        assertThat(own.audienceAt(issuer)).isEqualTo(ASetUp.ADDRESS);
        WantedSetUp overridden = ASetUp.connectedTo(issuer, "https://api.acme.example");
        assertThat(overridden.audienceAt(issuer)).isEqualTo("https://api.acme.example");
        assertThat(overridden.audienceAt(issuer + "2")).isEqualTo(ASetUp.ADDRESS);
    }

    @Test
    void showsOneSettingOnce() {
        assertThat(step(plan(ASetUp.wanted(), ASetUp.empty()), "web_app").differences())
                .contains(new Difference("Grant types", "", "authorization_code, refresh_token"))
                .extracting(Difference::setting)
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsWhatIsNotOursInAFullReplacement() {
        OktaObject foreign =
                webApp().with(OAUTH + "redirect_uris", List.of("https://other.example/cb"))
                        .with(OAUTH + "grant_types", List.of("authorization_code", "implicit"))
                        .with("profile", java.util.Map.of("owner", "somebody"));
        Tenant tenant = ASetUp.with(Optional.of(foreign), List.of());
        OktaObject changed =
                Wishes.of(ASetUp.wanted(), tenant).stream()
                        .filter(wish -> wish.key().equals("web_app"))
                        .findFirst()
                        .orElseThrow()
                        .changed(foreign, new Made());
        assertThat(changed.texts(OAUTH + "redirect_uris"))
                .containsExactly(
                        "https://other.example/cb", ASetUp.ADDRESS + "/login/okta/redirect");
        assertThat(changed.texts(OAUTH + "grant_types"))
                .containsExactly("authorization_code", "implicit", "refresh_token");
        assertThat(changed.text("profile.owner")).isEqualTo("somebody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "REGEX; ^(Super Administrator|Administrator|View Only)$; LEAVE",
                "REGEX; .*; LEAVE",
                "REGEX; /.*/; LEAVE",
                "REGEX; ^(super administrator)$; CHANGE",
                "REGEX; ((a+)+)+$; CHANGE",
                "REGEX; (; CHANGE",
                "CONTAINS; i; LEAVE",
                "STARTS_WITH; Acme; CHANGE",
            })
    void takesAnyFilterThatLetsOurGroupsThrough(String type, String value, StepKind expected) {
        OktaObject claim =
                OktaObject.EMPTY
                        .with("id", "ocl1")
                        .with("name", "roles")
                        .with("status", "ACTIVE")
                        .with("claimType", "IDENTITY")
                        .with("valueType", "GROUPS")
                        .with("group_filter_type", type)
                        .with("value", value)
                        .with("alwaysIncludeInToken", true)
                        .with("conditions.scopes", List.of("user_groups"));
        Tenant tenant = ASetUp.with(Optional.empty(), List.of(claim));
        assertThat(step(plan(ASetUp.wanted(), tenant), "claim:roles").kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "roles, roles_claim_on_access_token, roles_claim_undefined",
        "upn, upn_claim_on_access_token, upn_claim_undefined",
        "uid, uid_claim_on_access_token, uid_claim_undefined"
    })
    void tellsAClaimOnTheWrongTokenFromNoClaim(String name, String elsewhere, String nowhere) {
        OktaObject onAccess = OktaObject.EMPTY.with("name", name).with("claimType", "RESOURCE");
        assertThat(code(name, ASetUp.with(Optional.empty(), List.of(onAccess))))
                .isEqualTo(elsewhere);
        assertThat(code(name, ASetUp.with(Optional.empty(), List.of()))).isEqualTo(nowhere);
    }

    private static String code(String claim, Tenant tenant) {
        List<Finding> findings =
                Wishes.of(ASetUp.wanted(), tenant).stream()
                        .filter(wish -> wish.key().equals("claim:" + claim))
                        .flatMap(wish -> wish.findings().stream())
                        .toList();
        assertThat(findings).hasSize(1);
        return findings.getFirst().code().value();
    }
}
