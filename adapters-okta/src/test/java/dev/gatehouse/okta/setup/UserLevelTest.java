package dev.gatehouse.okta.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;
import dev.gatehouse.okta.tenant.Tenant;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Policies for people that somebody has made by hand: left, completed, or joined by our own. */
class UserLevelTest {
    private static final WantedSetUp WANTED = ASetUp.wanted();
    private static final Tenant MADE = AMadeTenant.of(WANTED);
    private static final String WEB = "new-web_app";
    private static final String GROUPS = "conditions.people.groups.include";
    private static final String SCOPES = "conditions.scopes.include";

    private static final OktaObject RULE =
            MADE.policies().getFirst().rules().getFirst().with("id", "0pr1").with("name", "Theirs");

    private static AccessPolicy policy(List<String> clients, OktaObject... rules) {
        OktaObject object =
                MADE.policies()
                        .getFirst()
                        .object()
                        .with("id", "00p1")
                        .with("name", "Theirs")
                        .with("conditions.clients.include", clients);
        return new AccessPolicy(object, List.of(rules));
    }

    private static Tenant having(AccessPolicy... policies) {
        return new Tenant(
                MADE.groups(),
                MADE.groupNames(),
                MADE.server(),
                MADE.scopes(),
                MADE.claims(),
                List.of(policies),
                MADE.webApp(),
                MADE.nativeApp(),
                MADE.apiApps(),
                MADE.assigned(),
                MADE.goneClients(),
                MADE.notes());
    }

    private static SetUpStep step(Tenant tenant, String key) {
        return Wishes.of(WANTED, tenant).stream()
                .map(Wish::step)
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> findings(Tenant tenant) {
        return Wishes.of(WANTED, tenant).stream()
                .filter(wish -> wish.key().equals("policy:users"))
                .flatMap(wish -> wish.findings().stream())
                .map(finding -> finding.code().value())
                .toList();
    }

    @Test
    void leavesAPolicyThatIsSharedAndLetsEverybodyIn() {
        Tenant shared = having(policy(List.of(WEB, "0oaOther"), RULE));
        assertThat(step(shared, "policy:users").kind()).isEqualTo(StepKind.LEAVE);
        assertThat(step(shared, "rule:users").kind()).isEqualTo(StepKind.LEAVE);
    }

    @Test
    void makesItsOwnBesideASharedPolicyThatWouldHaveToBeChanged() {
        Tenant shared =
                having(
                        policy(
                                List.of(WEB, "0oaOther"),
                                RULE.with(SCOPES, List.of("openid", "profile"))));
        assertThat(step(shared, "policy:users").kind()).isEqualTo(StepKind.CREATE);
        assertThat(step(shared, "policy:users").name()).isEqualTo("Gatehouse acme users");
        assertThat(findings(shared)).containsExactly("rule_scopes_missing");
    }

    @Test
    void completesAPolicyThatIsForOurAppAlone() {
        OktaObject off = policy(List.of(WEB)).object().with("status", "INACTIVE");
        Tenant own = having(new AccessPolicy(off, List.of(RULE.with(SCOPES, List.of("openid")))));
        assertThat(step(own, "policy:users").kind()).isEqualTo(StepKind.CHANGE);
        assertThat(step(own, "rule:users").kind()).isEqualTo(StepKind.CHANGE);
    }

    @Test
    void leavesARuleThatFitsBelowOneThatLetsFewIn() {
        Tenant tenant =
                having(
                        policy(
                                List.of(WEB),
                                RULE.with("id", "0pr0")
                                        .with("name", "Few")
                                        .with(GROUPS, List.of("00gFew")),
                                RULE));
        assertThat(step(tenant, "rule:users").name()).isEqualTo("Theirs");
        assertThat(step(tenant, "rule:users").kind()).isEqualTo(StepKind.LEAVE);
    }

    @Test
    void letsEverybodyWithARoleInBesideWhomARuleAdmits() {
        Tenant few = having(policy(List.of(WEB), RULE.with(GROUPS, List.of("00gFew"))));
        PlannedObject rule =
                PlannedObject.of(Wishes.of(WANTED, few)).stream()
                        .filter(object -> object.key().equals("rule:users"))
                        .findFirst()
                        .orElseThrow();
        assertThat(rule.step().kind()).isEqualTo(StepKind.CHANGE);
        assertThat(rule.wanted().texts(GROUPS))
                .contains("00gFew", "new-group-view_only")
                .doesNotContain("EVERYONE");
    }

    @Test
    void makesARuleForWhoeverIsAssignedToTheApp() {
        assertThat(MADE.policies().getFirst().rules().getFirst().texts(GROUPS))
                .containsExactly("EVERYONE");
    }

    @Test
    void changesNothingTheSecondTimeAlthoughAGroupWasMissing() {
        Tenant few =
                having(
                        policy(
                                List.of(WEB),
                                RULE.with(GROUPS, List.of("new-group-administrator", "00gElse"))));
        Tenant after = AMadeTenant.after(WANTED, few);
        assertThat(Wishes.of(WANTED, after).stream().map(Wish::step))
                .allSatisfy(step -> assertThat(step.kind()).isEqualTo(StepKind.LEAVE));
    }
}
