package dev.gatehouse.okta.signin;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

/** Findings about user groups that did not come where they should. */
final class MissingRoles {
    private static final String FIELD = "connection";

    private MissingRoles() {}

    static Finding claim() {
        return Findings.warning("roles_claim_missing", FIELD)
                .seen("Okta sent no user groups", "the ID token has no roles claim")
                .expected("A roles claim in the ID token")
                .mend(
                        Ways.CLAIMS
                                + ": add roles; ID Token, Always; Groups with a filter that"
                                + " matches; included in the scope user_groups. If it is there: add"
                                + " the person to a group that the filter matches. Groups of a"
                                + " directory behind Okta (AD, LDAP) pass no filter; they need an"
                                + " expression.",
                        "Until then, roles come from the console alone.");
    }

    static Finding inAccessToken() {
        return Findings.warning("roles_in_access_token", FIELD)
                .seen(
                        "Okta put the user groups into the access token",
                        "roles is there, but not in the ID token")
                .expected("A roles claim in the ID token")
                .mend(Ways.CLAIMS + " > roles > Include in token type: ID Token, Always.");
    }

    static Finding scope() {
        return Findings.warning("roles_scope_missing", FIELD)
                .seen(
                        "Okta granted no user_groups scope, so the roles claim did not come",
                        "granted scopes lack user_groups")
                .expected("user_groups among the granted scopes")
                .mend(Ways.POLICIES + " > the rule: add user_groups to the scopes.");
    }

    static Finding inUserinfo() {
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

    static Finding groups(boolean empty) {
        Findings.Seen finding = Findings.warning("roles_claim_empty", FIELD);
        return (empty
                        ? finding.seen(
                                "This person is in none of the groups that Okta sends",
                                "roles is empty")
                        : finding.seen(
                                "Okta sent something else than groups",
                                "roles holds no text that can be a group's name"))
                .expected("The person's groups in the roles claim")
                .mend(
                        "Directory > Groups: add the person; "
                                + Ways.CLAIMS
                                + " > roles: check the filter, which minds case in a regex.",
                        "Or give the person a role in the console.");
    }
}
