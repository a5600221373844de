package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;
import dev.gatehouse.okta.tenant.Names;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which policy and which rule of somebody else let people in.
 *
 * <p>One that does so already is taken as it is. One that is for our apps alone is completed.
 * Otherwise we make our own, because changing it would change what another app may.
 *
 * @param apps the apps that people use, as far as they are there
 */
record UserLevel(
        WantedSetUp wanted, Tenant tenant, AllClients reach, List<Optional<OktaObject>> apps) {
    private static final String GROUPS = "conditions.people.groups.include";
    private static final String USERS = "conditions.people.users.include";

    Optional<AccessPolicy> policy() {
        return best(policy -> fits(policy) && (namesAll(policy) || isSole(policy)))
                .or(() -> best(this::isSole));
    }

    private Optional<AccessPolicy> best(Predicate<AccessPolicy> wantedPolicy) {
        return tenant.policies().stream()
                .filter(this::namesWebApp)
                .filter(wantedPolicy)
                .max(
                        Comparator.comparing(
                                        (AccessPolicy p) ->
                                                p.rules().stream().anyMatch(reach::hasGrant))
                                .thenComparing(AccessPolicy::active)
                                .thenComparingLong(p -> -p.priority()));
    }

    private boolean namesWebApp(AccessPolicy policy) {
        return apps.getFirst().map(app -> policy.names(Tenant.clientId(app))).orElse(false);
    }

    private boolean namesAll(AccessPolicy policy) {
        return apps.stream()
                .allMatch(app -> app.map(a -> policy.names(Tenant.clientId(a))).orElse(false));
    }

    private boolean isSole(AccessPolicy policy) {
        Set<String> ours = new HashSet<>(tenant.goneClients());
        apps.forEach(app -> app.map(Tenant::clientId).ifPresent(ours::add));
        return ours.containsAll(policy.clients());
    }

    private boolean fits(AccessPolicy policy) {
        return policy.active() && policy.rules().stream().anyMatch(this::fits);
    }

    /** A rule that fits, else our own, else one for the grant, else the only one for people. */
    Optional<OktaObject> rule(AccessPolicy policy) {
        List<OktaObject> rules = policy.rules();
        String own = Names.of(wanted.organization()).userRule();
        return first(rules, this::fits)
                .or(() -> first(rules, rule -> rule.text("name").equals(own)))
                .or(() -> first(rules, rule -> reach.hasGrant(rule) && reach.allows(rule)))
                .or(() -> first(rules, reach::hasGrant))
                .or(
                        () ->
                                rules.size() == 1
                                        ? first(rules, UserLevel::isForPeople)
                                        : Optional.empty());
    }

    /** Why nobody is let in: what is wrong with the policy that names the web app, if one does. */
    Finding refusal() {
        return best(policy -> true).map(this::refusal).orElseGet(reach::refusal);
    }

    private Finding refusal(AccessPolicy policy) {
        if (!policy.active()) {
            return PolicyWishes.active().found(policy.object());
        }
        return rule(policy)
                .flatMap(
                        rule ->
                                UserRule.aspects(this).stream()
                                        .filter(aspect -> aspect.wrong(rule))
                                        .map(aspect -> aspect.found(rule))
                                        .findFirst())
                .orElseGet(UserRule::missing);
    }

    List<String> scopes() {
        return reach.scopes();
    }

    private static boolean isForPeople(OktaObject rule) {
        return !rule.texts(ApiLevel.GRANTS).contains("client_credentials");
    }

    private boolean fits(OktaObject rule) {
        return reach.hasGrant(rule) && reach.allows(rule) && admitsAll(rule);
    }

    /** Whether everybody who has a role may come in by it. */
    boolean admitsAll(OktaObject rule) {
        List<String> groups = rule.texts(GROUPS);
        return groups.contains("EVERYONE")
                || (groups.isEmpty() && rule.texts(USERS).isEmpty())
                || wanted.roles().stream().allMatch(role -> groups.containsAll(ids(role.key())));
    }

    private List<String> ids(RoleKey role) {
        return Optional.ofNullable(tenant.groups().get(role))
                .flatMap(OktaObject::id)
                .map(List::of)
                .orElse(List.of("no such group yet"));
    }

    /** With everybody who has a role, beside whom it admits already. */
    OktaObject admitting(OktaObject rule, Made made) {
        if (admitsAll(rule)) {
            return rule;
        }
        List<String> roles =
                wanted.roles().stream().map(role -> made.id(GroupWishes.key(role))).toList();
        return rule.with(GROUPS, Aspects.joined(rule.texts(GROUPS), roles));
    }

    private static Optional<OktaObject> first(
            List<OktaObject> rules, Predicate<OktaObject> wantedRule) {
        return rules.stream().filter(wantedRule).findFirst();
    }
}
