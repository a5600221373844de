package dev.gatehouse.okta.signin;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

/** Findings about what the tokens of a good sign-in lacked. */
final class MissingClaims {
    private static final String FIELD = "connection";
    private static final String NOTHING = "Nothing to change here.";

    private MissingClaims() {}

    static Finding roles() {
        return Findings.warning("roles_claim_missing", FIELD)
                .seen("Okta sent no user groups", "the ID token has no roles claim")
                .expected("A roles claim in the ID token")
                .mend(
                        Ways.CLAIMS
                                + ": add roles; ID Token, Always; Groups with a filter that"
                                + " matches; included in the scope user_groups. If it is there: add"
                                + " the person to a group that the filter matches.",
                        "Until then, roles come from the console alone.");
    }

    static Finding emptyRoles() {
        return Findings.warning("roles_claim_empty", FIELD)
                .seen("This person is in none of the groups that Okta sends", "roles is empty")
                .expected("The person's groups in the roles claim")
                .mend(
                        "Directory > Groups: add the person; "
                                + Ways.CLAIMS
                                + " > roles: check the filter, which minds case in a regex.",
                        "Or give the person a role in the console.");
    }

    static Finding refreshToken() {
        return Findings.warning("refresh_token_missing", FIELD)
                .seen("Okta sent no refresh token", "no refresh_token for offline_access")
                .expected("A refresh token, or people are signed out when the access token ends")
                .mend(Ways.GENERAL + " > Grant type: tick Refresh Token.", NOTHING);
    }

    static Finding upn(String login) {
        return Findings.warning("upn_missing", FIELD)
                .seen("Okta sent no upn, so another name was taken as login", Printable.of(login))
                .expected("A upn claim in the ID token")
                .mend(Ways.CLAIMS + ": add upn; ID Token, Always; Expression user.email.", NOTHING);
    }

    static Finding login() {
        return Findings.error("login_missing", FIELD)
                .seen(
                        "Okta sent no login name",
                        "neither upn nor preferred_username nor a verified email")
                .expected("A upn claim in the ID token")
                .mend(Ways.CLAIMS + ": add upn; ID Token, Always; Expression user.email.", NOTHING);
    }

    static Finding uid() {
        return Findings.warning("uid_differs", FIELD)
                .seen("The uid claim is not the user id of this person", "uid differs from sub")
                .expected("uid with the expression user.id")
                .mend(Ways.CLAIMS + " > uid: Expression user.id.", NOTHING);
    }

    static Finding audience(String seen, String expected) {
        return Findings.error("audience_differs", "audience")
                .seen("Access tokens of this server are for another audience", seen)
                .expected("aud is " + expected)
                .mend(
                        Ways.SERVERS + " > your server > Settings > Audience: enter ours.",
                        "Or enter that server's audience as Audience.");
    }
}
