package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.List;
import java.util.Optional;

/**
 * The claims of the ID token: {@code roles}, {@code upn} and {@code uid}.
 *
 * <p>Quirk: a claim without {@code alwaysIncludeInToken} is left out of the ID token whenever an
 * access token comes along, so that it is only at the userinfo endpoint.
 *
 * @see <a href="https://developer.okta.com/docs/guides/customize-tokens-returned-from-okta/">Okta:
 *     customize tokens</a>
 */
final class ClaimWishes {
    private ClaimWishes() {}

    static List<Wish> of(WantedSetUp wanted, Tenant tenant) {
        return List.of(
                claim("roles", RolesClaim.aspects(wanted, tenant), tenant),
                claim("upn", expression("upn", "user.email"), tenant),
                claim("uid", expression("uid", "user.id"), tenant));
    }

    private static Wish claim(String name, List<Aspect> aspects, Tenant tenant) {
        OktaObject blank =
                OktaObject.EMPTY
                        .with("name", name)
                        .with("claimType", "IDENTITY")
                        .with("conditions.scopes", List.of());
        return new Wish(
                "claim:" + name,
                ObjectKind.CLAIM,
                name,
                List.of(ServerWishes.SERVER),
                of(tenant, name, "IDENTITY"),
                blank,
                aspects,
                made -> ServerWishes.below(made, "claims"),
                missing(name, of(tenant, name, "RESOURCE").isPresent()),
                Optional.empty());
    }

    static Optional<OktaObject> of(Tenant tenant, String name, String type) {
        return tenant.claims().stream()
                .filter(c -> c.text("name").equals(name) && c.text("claimType").equals(type))
                .findFirst();
    }

    private static Finding missing(String name, boolean onAccessToken) {
        return onAccessToken
                ? Tell.warning(
                                name + "_claim_on_access_token",
                                Tell.CONNECTION,
                                "The claim " + name + " is put into the access token",
                                "The claim " + name + " in the ID token",
                                Ways.CLAIMS + " > " + name + " > Include in token type: ID Token.")
                        .apply("")
                : Tell.warning(
                                name + "_claim_undefined",
                                Tell.CONNECTION,
                                "The authorization server has no claim " + name,
                                "The claim " + name + " in the ID token",
                                Ways.CLAIMS + " > Add Claim.")
                        .apply("");
    }

    private static List<Aspect> expression(String name, String value) {
        return List.of(value(name, value), always(name), anyScope(name), active(name));
    }

    private static Aspect value(String name, String value) {
        return Aspects.of(
                "Value",
                "value",
                value,
                claim ->
                        claim.text("valueType").equals("EXPRESSION")
                                && claim.text("value").equals(value),
                (claim, made) ->
                        claim.with("valueType", "EXPRESSION")
                                .with("value", value)
                                .without("group_filter_type"),
                Tell.warning(
                        name + "_claim_value",
                        Tell.CONNECTION,
                        "The claim " + name + " holds something else",
                        "The expression " + value,
                        Ways.CLAIMS + " > " + name + " > Value: " + value + "."));
    }

    static Aspect always(String name) {
        return Aspects.flag(
                "Always in the ID token",
                "alwaysIncludeInToken",
                true,
                Tell.warning(
                        name + "_claim_not_always",
                        Tell.CONNECTION,
                        "The claim "
                                + name
                                + " is left out of the ID token when an access token"
                                + " comes along",
                        "ID Token: Always",
                        Ways.CLAIMS + " > " + name + " > Include in token type: Always."));
    }

    /** Bound to a scope, the claim only comes when that scope is granted. */
    private static Aspect anyScope(String name) {
        return Aspects.of(
                "Include in",
                "conditions.scopes",
                "Any scope",
                claim -> claim.texts("conditions.scopes").isEmpty(),
                (claim, made) -> claim.with("conditions.scopes", List.of()),
                Tell.warning(
                        name + "_claim_scope",
                        Tell.CONNECTION,
                        "The claim " + name + " only comes with certain scopes",
                        "Include in: Any scope",
                        Ways.CLAIMS + " > " + name + " > Include in: Any scope."));
    }

    static Aspect active(String name) {
        return Aspects.when(
                "Status",
                Aspects.STATUS,
                "ACTIVE",
                claim -> claim.find(Aspects.STATUS).orElse("").equals("ACTIVE"),
                Tell.warning(
                        name + "_claim_inactive",
                        Tell.CONNECTION,
                        "The claim " + name + " is switched off",
                        "An active claim",
                        Ways.CLAIMS + " > " + name + ": clear Disable claim."));
    }
}
