package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The claim that carries the user groups.
 *
 * <p>A filter that lets all our groups through is right, whoever wrote it; so is an expression over
 * groups, which only Okta can evaluate.
 */
final class RolesClaim {
    private static final String SCOPE = "user_groups";
    private static final int MOST = 100;

    private RolesClaim() {}

    static List<Aspect> aspects(WantedSetUp wanted, Tenant tenant) {
        return List.of(
                filter(groups(wanted, tenant)),
                width(groups(wanted, tenant), tenant.groupNames()),
                ClaimWishes.always("roles"),
                scope(),
                ClaimWishes.active("roles"));
    }

    static List<String> groups(WantedSetUp wanted, Tenant tenant) {
        return wanted.roles().stream().map(role -> GroupWishes.name(role, tenant)).toList();
    }

    private static Aspect filter(List<String> groups) {
        String pattern = RolesPattern.ofNames(groups);
        return Aspects.of(
                "Groups filter",
                "value",
                "Matches regex " + pattern,
                claim ->
                        isExpression(claim)
                                || groups.stream().allMatch(g -> GroupFilter.of(claim).matches(g)),
                (claim, made) -> filtered(claim, pattern),
                Tell.warning(
                        "roles_claim_filter",
                        Tell.CONNECTION,
                        "The claim roles does not let the groups of our roles through",
                        "Groups, matches regex " + pattern,
                        Ways.CLAIMS
                                + " > roles > Value type Groups; Filter: Matches regex. A regex"
                                + " minds case; groups of a directory behind Okta are not"
                                + " filtered."));
    }

    /** Quirk: more than a hundred matched groups fail the whole request. */
    private static Aspect width(List<String> groups, List<String> all) {
        String pattern = RolesPattern.ofNames(groups);
        return Aspects.of(
                "Groups that match",
                "value",
                "At most " + MOST,
                claim ->
                        isExpression(claim)
                                || all.stream().filter(GroupFilter.of(claim)::matches).count()
                                        <= MOST,
                (claim, made) -> filtered(claim, pattern),
                Tell.warning(
                        "roles_claim_too_wide",
                        Tell.CONNECTION,
                        "The filter of the claim roles matches more than 100 groups; who is in so"
                                + " many cannot sign in",
                        "A filter that matches the groups of our roles",
                        Ways.CLAIMS + " > roles > Filter: Matches regex " + pattern + "."));
    }

    private static OktaObject filtered(OktaObject claim, String pattern) {
        return claim.with("valueType", "GROUPS")
                .with("group_filter_type", "REGEX")
                .with("value", pattern);
    }

    private static boolean isExpression(OktaObject claim) {
        return claim.text("valueType").equals("EXPRESSION")
                && Pattern.compile("Groups\\.|getFilteredGroups|isMemberOf")
                        .matcher(claim.text("value"))
                        .find();
    }

    private static Aspect scope() {
        return Aspects.of(
                "Include in",
                "conditions.scopes",
                SCOPE,
                claim ->
                        claim.texts("conditions.scopes").isEmpty()
                                || claim.texts("conditions.scopes").contains(SCOPE),
                (claim, made) ->
                        claim.with(
                                "conditions.scopes",
                                Aspects.joined(claim.texts("conditions.scopes"), List.of(SCOPE))),
                Tell.warning(
                        "roles_claim_scope",
                        Tell.CONNECTION,
                        "The claim roles only comes with scopes that we do not ask for",
                        "Include in: the scope " + SCOPE,
                        Ways.CLAIMS + " > roles > Include in: " + SCOPE + "."));
    }
}
