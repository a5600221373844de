package dev.gatehouse.okta.signin;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

/** Findings about what the tokens of a good sign-in lacked. */
final class MissingClaims {
    private static final String FIELD = "connection";
    private static final String ADD_UPN =
            Ways.CLAIMS + ": add upn; ID Token, Always; Expression user.email.";

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

    static Finding rolesInAccessToken() {
        return Findings.warning("roles_in_access_token", FIELD)
                .seen(
                        "Okta put the user groups into the access token",
                        "roles is there, but not in the ID token")
                .expected("A roles claim in the ID token")
                .mend(Ways.CLAIMS + " > roles > Include in token type: ID Token, Always.");
    }

    static Finding rolesScope() {
        return Findings.warning("roles_scope_missing", FIELD)
                .seen(
                        "Okta granted no user_groups scope, so the roles claim did not come",
                        "granted scopes lack user_groups")
                .expected("user_groups among the granted scopes")
                .mend(Ways.POLICIES + " > the rule: add user_groups to the scopes.");
    }

    static Finding rolesInUserinfo() {
        return Findings.warning("roles_only_in_userinfo", FIELD)
                .seen(
                        "Okta keeps the user groups for a second request",
                        "roles is in the answer of /userinfo, but not in the ID token")
                .expected("A roles claim in the ID token, always")
                .mend(
                        Ways.CLAIMS
                                + " > roles > Include in token type: choose Always instead of"
                                + " Userinfo / id_token request.");
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
                .seen("Okta sent no refresh token", "offline_access was granted all the same")
                .expected("A refresh token, or people are signed out when the access token ends")
                .mend(Ways.GENERAL + " > Grant type: tick Refresh Token.");
    }

    static Finding offlineAccess() {
        return Findings.warning("offline_access_missing", FIELD)
                .seen("Okta sent no refresh token", "granted scopes lack offline_access")
                .expected("offline_access among the granted scopes")
                .mend(Ways.POLICIES + " > the rule: add offline_access to the scopes.");
    }

    static Finding notRotated() {
        return Findings.warning("refresh_token_not_rotated", FIELD)
                .seen(
                        "Okta gives the same refresh token again and again",
                        "a refresh brought no new one")
                .expected("A new refresh token with every use, so that a stolen one is noticed")
                .mend(
                        Ways.GENERAL
                                + " > Refresh Token > Refresh token behavior: Rotate token after"
                                + " every use.");
    }

    static Finding refreshRefused(String fact) {
        return Findings.warning("refresh_refused", FIELD)
                .seen("Okta did not renew the tokens that it had just issued", fact)
                .expected("New tokens for the refresh token")
                .mend(
                        Ways.GENERAL
                                + " > Grant type: tick Refresh Token. Reports > System Log shows"
                                + " why.",
                        "People would be signed out when their access token ends.");
    }

    static Finding email() {
        return Findings.note("email_missing", FIELD)
                .seen("Okta sent no e-mail address", "the ID token has no email claim")
                .expected("An email claim in the ID token")
                .mend(Ways.CLAIMS + " > email > Include in token type: Always.");
    }

    static Finding signOutAddress(String address) {
        return Findings.warning("sign_out_uri_unknown", "sign_out_redirect_uri")
                .seen(
                        "Okta does not know this sign-out redirect URI, so signing out ends on an"
                                + " error page",
                        "400 for " + address)
                .expected("The Sign-out redirect URI exactly as it is shown here")
                .mend(
                        Ways.GENERAL + " > LOGIN > Sign-out redirect URIs: add it.",
                        "Copy the Sign-out redirect URI from this page.");
    }

    static Finding signOutRefused(int status) {
        return Findings.warning("sign_out_refused", FIELD)
                .seen("Okta would not end its session and come back", "HTTP " + status)
                .expected("A redirect back to the sign-out redirect URI")
                .mend(Ways.GENERAL + " > LOGIN > Sign-out redirect URIs.");
    }

    static Finding upn(String login) {
        return Findings.warning("upn_missing", FIELD)
                .seen("Okta sent no upn, so another name was taken as login", Printable.of(login))
                .expected("A upn claim in the ID token")
                .mend(ADD_UPN);
    }

    static Finding login() {
        return Findings.error("login_missing", FIELD)
                .seen(
                        "Okta sent no login name",
                        "neither upn nor preferred_username nor a verified email")
                .expected("A upn claim in the ID token")
                .mend(ADD_UPN);
    }

    static Finding uid() {
        return Findings.warning("uid_differs", FIELD)
                .seen("The uid claim is not the user id of this person", "uid differs from sub")
                .expected("uid with the expression user.id")
                .mend(Ways.CLAIMS + " > uid: Expression user.id.");
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
