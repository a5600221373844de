package dev.gatehouse.okta.signin;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

/** Findings about names and ids that the tokens of a good sign-in lacked. */
final class MissingClaims {
    private static final String FIELD = "connection";
    private static final String ADD_UPN =
            Ways.CLAIMS + ": add upn; ID Token, Always; Expression user.email.";

    private MissingClaims() {}

    static Finding email() {
        return Findings.note("email_missing", FIELD)
                .seen("Okta sent no e-mail address", "the ID token has no email claim")
                .expected("An email claim in the ID token")
                .mend(Ways.CLAIMS + " > email > Include in token type: Always.");
    }

    static Finding upn(String login) {
        return Findings.warning("upn_missing", FIELD)
                .seen(
                        "Okta sent no upn that is a login, so another name was taken",
                        Printable.of(login))
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
}
