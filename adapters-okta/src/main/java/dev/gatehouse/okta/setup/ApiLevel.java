package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;
import dev.gatehouse.okta.tenant.Names;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One level of access to the API: which policy and which rule at Okta grant it.
 *
 * <p>What the assistant has named is ours and is put right. What somebody else has made is taken as
 * it is where it fits, and may be completed where it is for nothing else; otherwise we make our
 * own, because changing it would take something away from another program.
 */
public record ApiLevel(WantedSetUp wanted, Role role) {
    static final String GRANTS = "conditions.grantTypes.include";
    static final String SCOPES = "conditions.scopes.include";
    private static final String PROGRAMS = "client_credentials";

    public String scope() {
        return "api::" + role.key();
    }

    private Names names() {
        return Names.of(wanted.organization());
    }

    /** Ours, else one that fits, else one that is for this program alone. */
    Optional<AccessPolicy> policy(Tenant tenant) {
        List<AccessPolicy> all = tenant.policies();
        Optional<String> client =
                Optional.ofNullable(tenant.apiApps().get(role.key())).map(Tenant::clientId);
        return first(all, this::isOurs)
                .or(
                        () ->
                                client.flatMap(
                                        c ->
                                                first(all, p -> p.names(c) && fits(p))
                                                        .or(() -> sole(tenant, c))));
    }

    private Optional<AccessPolicy> sole(Tenant tenant, String client) {
        Predicate<AccessPolicy> sole =
                policy ->
                        policy.isOnlyFor(client, tenant.goneClients()) && beyond(policy).isEmpty();
        return first(tenant.policies(), sole.and(AccessPolicy::active))
                .or(() -> first(tenant.policies(), sole));
    }

    /** Another policy lets the program in, although with more than this level. */
    Optional<String> granted(Tenant tenant) {
        return Optional.ofNullable(tenant.apiApps().get(role.key()))
                .map(Tenant::clientId)
                .flatMap(
                        client ->
                                first(
                                        tenant.policies(),
                                        p -> p.active() && p.names(client) && grants(p)))
                .map(policy -> "The policy " + policy.object().text("name"));
    }

    private boolean grants(AccessPolicy policy) {
        return policy.rules().stream()
                .filter(ApiLevel::isForPrograms)
                .map(rule -> rule.texts(SCOPES))
                .anyMatch(scopes -> scopes.contains("*") || scopes.contains(scope()));
    }

    private boolean isOurs(AccessPolicy policy) {
        return policy.object().text("name").equals(names().apiPolicy(role));
    }

    private boolean fits(AccessPolicy policy) {
        return policy.active()
                && policy.rules().stream().anyMatch(this::fits)
                && beyond(policy).isEmpty();
    }

    private boolean fits(OktaObject rule) {
        return isForPrograms(rule) && rule.texts(SCOPES).equals(List.of(scope()));
    }

    private static boolean isForPrograms(OktaObject rule) {
        return !rule.text(Aspects.STATUS).equals("INACTIVE")
                && rule.texts(GRANTS).contains(PROGRAMS);
    }

    /** A rule that fits, else ours, else one to which something has only to be added. */
    Optional<OktaObject> rule(AccessPolicy policy) {
        return first(policy.rules(), this::fits)
                .or(() -> first(policy.rules(), rule -> isOurs(policy, rule)))
                .or(() -> first(policy.rules(), this::lacksOnly));
    }

    private boolean isOurs(AccessPolicy policy, OktaObject rule) {
        return isOurs(policy) && rule.text("name").equals(names().apiRule());
    }

    private boolean lacksOnly(OktaObject rule) {
        return List.of(scope()).containsAll(rule.texts(SCOPES));
    }

    /** A rule for programs, not ours, that grants another level too. */
    public Optional<OktaObject> beyond(AccessPolicy policy) {
        return first(
                policy.rules(),
                rule ->
                        isForPrograms(rule)
                                && !isOurs(policy, rule)
                                && !List.of(scope()).containsAll(levels(rule)));
    }

    private static List<String> levels(OktaObject rule) {
        return rule.texts(SCOPES).stream()
                .filter(scope -> scope.equals("*") || scope.startsWith("api::"))
                .toList();
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
