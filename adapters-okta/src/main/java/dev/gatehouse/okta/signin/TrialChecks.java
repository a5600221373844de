package dev.gatehouse.okta.signin;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.CheckResult.Found;
import dev.gatehouse.domain.connection.CheckResult.NotTried;
import dev.gatehouse.domain.connection.CheckResult.Passed;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.Printable;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What a verified sign-in showed, for the report of a trial; never a token. */
final class TrialChecks {
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofHours(4);

    private TrialChecks() {}

    static CheckResult idToken() {
        return new Passed("id_token", "ID token verified: signature, issuer, client, nonce, time");
    }

    static CheckResult login(ProviderIdentity identity, JsonDocument claims) {
        String login = identity.login().map(DomainName::value).orElse("");
        if (login.isEmpty()) {
            return new Found("login", MissingClaims.login());
        }
        boolean byUpn = claims.text("upn").filter(upn -> upn.strip().equals(login)).isPresent();
        return byUpn
                ? new Passed("login", "Login name: " + Printable.of(login))
                : new Found("login", MissingClaims.upn(login));
    }

    static CheckResult email(JsonDocument claims) {
        return claims.has("email")
                ? new Passed("email", "Okta sent an e-mail address")
                : new Found("email", MissingClaims.email());
    }

    /** The groups that came, for whoever knows which of them are roles. */
    static CheckResult groups(List<GroupName> groups) {
        return new Passed("roles", words(groups));
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

    /** Told by the token endpoint; what is counted is what came (RFC 6749, section 5.1). */
    static CheckResult lifetime(TokenSet tokens) {
        Duration life = Duration.between(tokens.receivedAt(), tokens.accessTokenEndsAt());
        String minutes = life.toMinutes() + " minutes";
        if (life.compareTo(SHORT) < 0) {
            return new Found("access_token_lifetime", Lifetimes.tooShort(minutes));
        }
        return life.compareTo(LONG) > 0
                ? new Found("access_token_lifetime", Lifetimes.tooLong(minutes))
                : new Passed("access_token_lifetime", "Access tokens live " + minutes);
    }
}
