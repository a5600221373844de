package dev.gatehouse.okta.finding;

import java.util.List;

/**
 * What access policies, assignments and scopes refuse.
 *
 * @see <a href="https://developer.okta.com/docs/reference/error-codes/">Okta: error codes</a>
 */
final class PolicyErrors {
    static final List<ErrorRow> ROWS =
            List.of(
                    new ErrorRow(
                            "access_denied",
                            "not assigned",
                            "user_not_assigned",
                            "connection",
                            "This person is not assigned to the app in Okta",
                            "A person or group that is assigned to the web app",
                            Ways.ASSIGNMENTS + ": assign the person or one of their groups."),
                    new ErrorRow(
                            "",
                            "policy evaluation failed",
                            "access_policy_missing",
                            "connection",
                            "No access policy of the authorization server allows this sign-in",
                            "A policy for this app with a rule for Authorization Code and all"
                                    + " requested scopes",
                            Ways.POLICIES
                                    + ": a policy that is assigned to the web app, and in it an"
                                    + " active rule for Authorization Code, for this person's"
                                    + " groups, that lists openid, profile, email, offline_access"
                                    + " and user_groups. Add what is missing."),
                    new ErrorRow(
                            "",
                            "scopes were denied by the policy",
                            "scope_denied_by_policy",
                            "connection",
                            "The access policy does not allow every scope that we ask for",
                            "A rule with openid, profile, email, offline_access and user_groups",
                            Ways.POLICIES + ": add the missing scopes to the rule."),
                    new ErrorRow(
                            "",
                            "requested scopes were rejected",
                            "scope_denied_by_policy",
                            "connection",
                            "The access policy allows none of the scopes that we ask for",
                            "A rule with openid, profile, email, offline_access and user_groups",
                            Ways.POLICIES + ": add the scopes to the rule."),
                    new ErrorRow(
                            "",
                            "network zones",
                            "network_zone_refused",
                            "connection",
                            "Okta refuses requests from this network",
                            "A network zone that includes this server",
                            Ways.GENERAL
                                    + ", or Security > Networks: allow the address of this"
                                    + " server."),
                    new ErrorRow(
                            "access_denied",
                            "",
                            "sign_in_declined",
                            "connection",
                            "Okta or the person declined the sign-in",
                            "A completed sign-in",
                            "Reports > System Log shows why.",
                            "Try again."),
                    new ErrorRow(
                            "invalid_scope",
                            "custom scopes are not allowed",
                            "org_authorization_server",
                            "authorization_server_id",
                            "The org authorization server was asked, which has no scopes of your"
                                    + " own",
                            "A custom authorization server: https://{domain}/oauth2/{id}",
                            "Add or choose a server under " + Ways.SERVERS + ".",
                            "Enter its Authorization Server ID."),
                    new ErrorRow(
                            "invalid_scope",
                            "",
                            "scope_unknown",
                            "connection",
                            "The authorization server does not know every scope that we ask for",
                            "The scopes openid, profile, email, offline_access and user_groups",
                            Ways.SCOPES + ": add user_groups."));

    private PolicyErrors() {}
}
