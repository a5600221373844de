package dev.gatehouse.okta.finding;

import java.util.List;

/**
 * What fails while Okta makes the tokens.
 *
 * @see <a href="https://developer.okta.com/docs/reference/error-codes/">Okta: error codes</a>
 */
final class TokenErrors {
    static final List<ErrorRow> ROWS =
            List.of(
                    new ErrorRow(
                            "",
                            "matched too many groups",
                            "too_many_groups",
                            "connection",
                            "This person is in more than 100 groups that the roles claim matches",
                            "At most 100 groups",
                            Ways.CLAIMS
                                    + " > roles: narrow the filter to the groups that are roles."),
                    new ErrorRow(
                            "",
                            "could not be evaluated",
                            "claim_expression_failed",
                            "connection",
                            "A claim of the authorization server cannot be computed for this"
                                    + " person",
                            "Claims whose expressions work for everybody",
                            Ways.CLAIMS + ": mend the expression that the text names."),
                    new ErrorRow(
                            "",
                            "another authorization server",
                            "authorization_server_mixed",
                            "authorization_server_id",
                            "The sign-in was begun at another authorization server",
                            "One server from beginning to end",
                            "Nothing to change.",
                            "Sign in again; check the Authorization Server ID."),
                    new ErrorRow(
                            "invalid_grant",
                            "",
                            "code_refused",
                            "connection",
                            "Okta no longer accepts this sign-in",
                            "A sign-in that is completed within minutes, once",
                            "Nothing to change.",
                            "Sign in again."),
                    new ErrorRow(
                            "login_required",
                            "",
                            "login_required",
                            "connection",
                            "The person was not signed in at Okta",
                            "A completed sign-in",
                            "Nothing to change.",
                            "Sign in again."),
                    new ErrorRow(
                            "interaction_required",
                            "",
                            "login_required",
                            "connection",
                            "Okta needs something from the person first",
                            "A completed sign-in",
                            "Nothing to change.",
                            "Sign in again."),
                    new ErrorRow(
                            "consent_required",
                            "",
                            "consent_required",
                            "connection",
                            "The person has not consented to what we ask for",
                            "Scopes without consent",
                            Ways.SCOPES + " > user_groups > User consent: implicit."),
                    new ErrorRow(
                            "invalid_request",
                            "",
                            "request_refused",
                            "connection",
                            "Okta does not accept the request",
                            "A request as Okta documents it",
                            "Reports > System Log shows why.",
                            "Tell the operator, with the reference code."),
                    new ErrorRow(
                            "",
                            "",
                            "provider_error",
                            "connection",
                            "Okta answered with an error",
                            "A completed sign-in",
                            "Reports > System Log shows why.",
                            "Tell the operator, with the reference code."));

    private TokenErrors() {}
}
