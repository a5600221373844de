package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;

/** Findings about answers that are none. */
final class AskingFailed {
    private AskingFailed() {}

    static Finding page(int status, String text) {
        return Findings.error("authorize_refused", "client_id")
                .seen(
                        "Okta shows an error page instead of an answer",
                        "HTTP " + status + ": " + Printable.of(text))
                .expected("An answer to an authorization request")
                .mend(
                        "Reports > System Log shows why Okta refused the request.",
                        "Check Client ID and Redirect URI.");
    }

    static Finding astray(String seen) {
        return Findings.error("authorize_astray", "metadata_url")
                .seen("Okta answers an authorization request in a way that we do not know", seen)
                .expected("A redirect back to us that says login_required")
                .mend(
                        "A proxy or custom domain before Okta must pass requests on unchanged.",
                        "Check the Metadata URL.");
    }

    static Finding tokenNonsense(String seen) {
        return Findings.error("token_endpoint_nonsense", "metadata_url")
                .seen("The token endpoint answers with something else than OAuth", seen)
                .expected("An error or tokens as JSON (RFC 6749)")
                .mend(
                        "A proxy or custom domain before Okta must pass requests on unchanged.",
                        "Check the Metadata URL.");
    }
}
