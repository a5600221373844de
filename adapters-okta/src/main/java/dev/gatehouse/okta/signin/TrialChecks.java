package dev.gatehouse.okta.signin;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.CheckResult.Found;
import dev.gatehouse.domain.connection.CheckResult.NotTried;
import dev.gatehouse.domain.connection.CheckResult.Passed;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.Printable;

import java.util.List;
import java.util.stream.Collectors;

/** What a verified sign-in showed, for the report of a trial; never a token. */
final class TrialChecks {
    private TrialChecks() {}

    static CheckResult idToken() {
        return new Passed("id_token", "ID token verified: signature, issuer, client, nonce, time");
    }

    static CheckResult login(ProviderIdentity identity, JsonDocument claims) {
        String login = identity.login().map(DomainName::value).orElse("");
        if (login.isEmpty()) {
            return new Found("login", MissingClaims.login());
        }
        return claims.has("upn")
                ? new Passed("login", "Login name: " + Printable.of(login))
                : new Found("login", MissingClaims.upn(login));
    }

    /** Absent, empty and present are three different things. */
    static CheckResult roles(RolesClaim roles) {
        return switch (roles) {
            case RolesClaim.Absent() -> new Found("roles", MissingClaims.roles());
            case RolesClaim.Present(List<GroupName> groups) when groups.isEmpty() ->
                    new Found("roles", MissingClaims.emptyRoles());
            case RolesClaim.Present(List<GroupName> groups) -> new Passed("roles", words(groups));
        };
    }

    private static String words(List<GroupName> groups) {
        String names =
                groups.stream().limit(10).map(GroupName::value).collect(Collectors.joining(", "));
        return "Groups received: "
                + groups.size()
                + " ("
                + Printable.of(names)
                + (groups.size() > 10 ? ", ..." : "")
                + ")";
    }

    /**
     * The {@code uid} claim is only a cross-check, since an administrator can edit it; {@code sub}
     * is the user id.
     */
    static CheckResult uid(JsonDocument claims) {
        if (!claims.has("uid")) {
            return new NotTried("uid", "Okta sent no uid claim; sub is the user id.");
        }
        return claims.text("uid").equals(claims.text("sub"))
                ? new Passed("uid", "uid and sub are the same user id")
                : new Found("uid", MissingClaims.uid());
    }

    static CheckResult refreshToken(TokenSet tokens) {
        Finding missing = MissingClaims.refreshToken();
        return tokens.refreshToken().isPresent()
                ? new Passed("refresh_token", "Refresh token received")
                : new Found("refresh_token", missing);
    }
}
