package dev.gatehouse.okta.signin;

import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.CheckResult.Found;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.signin.CodeFlowOutcome.Verified;
import dev.gatehouse.oidc.signin.Userinfo;
import dev.gatehouse.oidc.token.AccessTokens;

import java.util.List;

/**
 * Where the groups are: absent, empty and present are three different things, and for absent ones
 * it tells which of the usual causes it is, as far as the other tokens show it.
 */
final class RolesCheck {
    private static final String NAME = "roles";
    private final Userinfo userinfo;

    RolesCheck(OutboundGuard guard) {
        this.userinfo = new Userinfo(guard);
    }

    CheckResult check(RolesClaim roles, Verified verified) {
        return switch (roles) {
            case RolesClaim.Absent() -> new Found(NAME, absent(verified));
            case RolesClaim.Present(List<GroupName> groups) when groups.isEmpty() ->
                    new Found(NAME, MissingRoles.groups(isEmpty(verified.idToken())));
            case RolesClaim.Present(List<GroupName> groups) -> TrialChecks.groups(groups);
        };
    }

    /** Or it holds what is no group's name: a number, an object. */
    private static boolean isEmpty(JsonDocument idToken) {
        return idToken.textOrTexts("roles").stream().allMatch(String::isBlank)
                && (idToken.text("roles").isPresent() || idToken.isEmptyList("roles"));
    }

    private Finding absent(Verified verified) {
        JsonDocument access = AccessTokens.told(verified.tokens().accessToken());
        if (access.has("roles")) {
            return MissingRoles.inAccessToken();
        }
        if (access.has("scp") && !access.texts("scp").contains("user_groups")) {
            return MissingRoles.scope();
        }
        boolean thin =
                verified.idToken()
                        .text("sub")
                        .flatMap(
                                sub ->
                                        userinfo.ask(
                                                verified.provider(),
                                                verified.tokens().accessToken(),
                                                sub))
                        .filter(claims -> claims.has("roles"))
                        .isPresent();
        return thin ? MissingRoles.inUserinfo() : MissingRoles.claim();
    }
}
