package dev.gatehouse.okta.finding;

import java.util.List;

/**
 * What the settings of the web app refuse.
 *
 * @see <a href="https://developer.okta.com/docs/reference/error-codes/">Okta: error codes</a>
 */
final class AppErrors {
    private static final ErrorRow GRANT =
            new ErrorRow(
                    "unauthorized_client",
                    "",
                    "grant_type_missing",
                    "client_id",
                    "The app may not sign people in this way",
                    "The grant types Authorization Code and Refresh Token",
                    Ways.GENERAL + " > Grant type: tick Authorization Code and Refresh Token.");

    private static final ErrorRow DPOP =
            new ErrorRow(
                    "",
                    "dpop",
                    "dpop_required",
                    "client_id",
                    "The app demands tokens that are bound to a key (DPoP)",
                    "A web app that issues bearer tokens",
                    Ways.GENERAL
                            + " > Require Demonstrating Proof of Possession: switch it"
                            + " off.");

    static final List<ErrorRow> ROWS =
            List.of(
                    new ErrorRow(
                            "invalid_client",
                            "client_id",
                            "client_id_unknown",
                            "client_id",
                            "Okta does not know this client",
                            "The Client ID of an active web app",
                            Ways.GENERAL
                                    + " > Client Credentials shows the Client ID; the app must be"
                                    + " active.",
                            "Enter it as Client ID."),
                    new ErrorRow(
                            "invalid_client",
                            "client secret",
                            "client_secret_wrong",
                            "client_secret",
                            "Okta does not accept the client secret",
                            "An active secret of the web app",
                            Ways.GENERAL
                                    + " > Client Credentials shows the secret, or makes a new one.",
                            "Enter it as Client secret."),
                    new ErrorRow(
                            "invalid_client",
                            "",
                            "client_authentication_failed",
                            "client_secret",
                            "Okta does not accept Client ID and Client secret together",
                            "Client authentication by Client secret",
                            Ways.GENERAL
                                    + " > Client Credentials: choose Client secret as client"
                                    + " authentication.",
                            "Enter Client ID and Client secret of the same app."),
                    new ErrorRow(
                            "unauthorized_client",
                            "authorization server",
                            "client_of_org_server",
                            "client_id",
                            "This client cannot use a custom authorization server",
                            "An app of the type Web Application",
                            "Make an app of the type OIDC - Web Application.",
                            "Enter its Client ID and Client secret."),
                    GRANT,
                    GRANT.as("unsupported_grant_type", ""),
                    new ErrorRow(
                            "unsupported_response_type",
                            "",
                            "response_type_refused",
                            "client_id",
                            "The app does not offer the code flow",
                            "An app of the type Web Application",
                            "Make an app of the type OIDC - Web Application.",
                            "Enter its Client ID and Client secret."),
                    new ErrorRow(
                            "",
                            "redirect_uri",
                            "redirect_uri_unknown",
                            "redirect_uri",
                            "Okta does not know this redirect URI",
                            "The Redirect URI exactly as it is shown here",
                            Ways.GENERAL + " > LOGIN > Sign-in redirect URIs: add it.",
                            "Copy the Redirect URI from this page."),
                    DPOP,
                    DPOP.as("invalid_dpop_proof", ""),
                    DPOP.as("use_dpop_nonce", ""),
                    new ErrorRow(
                            "",
                            "pkce",
                            "pkce_refused",
                            "connection",
                            "Okta did not accept the proof key of this sign-in",
                            "PKCE with S256",
                            "Reports > System Log shows why.",
                            "Sign in again."));

    private AppErrors() {}
}
