package dev.gatehouse.okta.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;
import dev.gatehouse.okta.tenant.Tenant;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which policy and rule grant a level of access: ours are put right, others' are left whole. */
class ApiLevelTest {
    private static final WantedSetUp WANTED =
            ASetUp.wanted(List.of(), List.of(BuiltInRoles.VIEW_ONLY, BuiltInRoles.ADMINISTRATOR));

    private static final String VIEW = "api::view_only";
    private static final String ADMINISTER = "api::administrator";
    private static final String OURS = "Gatehouse acme API (View Only)";

    private static OktaObject rule(String name, String... scopes) {
        return OktaObject.EMPTY
                .with("id", "0pr" + name.hashCode())
                .with("name", name)
                .with("status", "ACTIVE")
                .with("conditions.grantTypes.include", List.of("client_credentials"))
                .with("conditions.scopes.include", List.of(scopes));
    }

    private static AccessPolicy policy(String name, List<String> clients, OktaObject... rules) {
        OktaObject object =
                OktaObject.EMPTY
                        .with("id", "00p" + name.hashCode())
                        .with("name", name)
                        .with("status", "ACTIVE")
                        .with("priority", 2L)
                        .with("conditions.clients.include", clients);
        return new AccessPolicy(object, List.of(rules));
    }

    /** The programs {@code 0oaview} and {@code 0oaadmin}. */
    private static Tenant tenant(AccessPolicy... policies) {
        Map<RoleKey, OktaObject> programs = new HashMap<>();
        programs.put(BuiltInRoles.VIEW_ONLY.key(), OktaObject.EMPTY.with("id", "0oaview"));
        programs.put(BuiltInRoles.ADMINISTRATOR.key(), OktaObject.EMPTY.with("id", "0oaadmin"));
        return new Tenant(
                Map.of(),
                List.of(),
                Optional.of(OktaObject.EMPTY.with("id", "aus1").with("name", "Gatehouse acme")),
                List.of(),
                List.of(),
                List.of(policies),
                Optional.empty(),
                Optional.empty(),
                programs,
                Map.of(),
                Set.of(),
                List.of());
    }

    private static StepKind kind(String key, Tenant tenant) {
        return Wishes.of(WANTED, tenant).stream()
                .map(Wish::step)
                .filter(step -> step.key().equals(key))
                .map(SetUpStep::kind)
                .findFirst()
                .orElseThrow();
    }

    private static StepKind policyOf(Role role, Tenant tenant) {
        return kind("policy:api:" + role.key(), tenant);
    }

    private static StepKind ruleOf(Role role, Tenant tenant) {
        return kind("rule:api:" + role.key(), tenant);
    }

    @Test
    void makesAPolicyOfItsOwnForEachProgramOfASharedOne() {
        Tenant shared =
                tenant(
                        policy(
                                "By hand",
                                List.of("0oaview", "0oaadmin"),
                                rule("view", VIEW),
                                rule("administer", ADMINISTER)));
        for (Role role : WANTED.apiAccess()) {
            assertThat(policyOf(role, shared)).isEqualTo(StepKind.CREATE);
            assertThat(ruleOf(role, shared)).isEqualTo(StepKind.CREATE);
        }
    }

    /** The documents say so: a further program of the same level joins the policy. */
    @Test
    void leavesAPolicyThatOtherProgramsOfTheSameLevelShare() {
        Tenant same = tenant(policy("By hand", List.of("0oaview", "0oaother"), rule("v", VIEW)));
        assertThat(policyOf(BuiltInRoles.VIEW_ONLY, same)).isEqualTo(StepKind.LEAVE);
        assertThat(ruleOf(BuiltInRoles.VIEW_ONLY, same)).isEqualTo(StepKind.LEAVE);
    }

    @Test
    void putsOurOwnRuleRightAndNoOther() {
        Tenant wide =
                tenant(
                        policy(
                                OURS,
                                List.of("0oaview"),
                                rule("By hand", VIEW, ADMINISTER),
                                rule("Client credentials", VIEW, ADMINISTER)));
        Wish wish =
                Wishes.of(WANTED, wide).stream()
                        .filter(w -> w.key().equals("rule:api:view_only"))
                        .findFirst()
                        .orElseThrow();
        assertThat(wish.step().kind()).isEqualTo(StepKind.CHANGE);
        assertThat(wish.there().map(rule -> rule.text("name"))).contains("Client credentials");
    }

    @Test
    void addsARuleOfOurOwnWhereOnlySomebodyElsesGrantsTooMuch() {
        Tenant wide = tenant(policy(OURS, List.of("0oaview"), rule("By hand", VIEW, ADMINISTER)));
        assertThat(policyOf(BuiltInRoles.VIEW_ONLY, wide)).isEqualTo(StepKind.LEAVE);
        assertThat(ruleOf(BuiltInRoles.VIEW_ONLY, wide)).isEqualTo(StepKind.CREATE);
    }

    @Test
    void takesNothingFromAPolicyOfSomebodyElseThatGrantsTooMuch() {
        Tenant wide = tenant(policy("By hand", List.of("0oaview"), rule("all", "*")));
        assertThat(policyOf(BuiltInRoles.VIEW_ONLY, wide)).isEqualTo(StepKind.CREATE);
        assertThat(ruleOf(BuiltInRoles.VIEW_ONLY, wide)).isEqualTo(StepKind.CREATE);
    }

    @Test
    void completesARuleToWhichOnlySomethingMustBeAdded() {
        OktaObject people =
                rule("v", VIEW)
                        .with("conditions.grantTypes.include", List.of("authorization_code"));
        Tenant half = tenant(policy("By hand", List.of("0oaview"), people));
        assertThat(policyOf(BuiltInRoles.VIEW_ONLY, half)).isEqualTo(StepKind.LEAVE);
        assertThat(ruleOf(BuiltInRoles.VIEW_ONLY, half)).isEqualTo(StepKind.CHANGE);
    }
}
