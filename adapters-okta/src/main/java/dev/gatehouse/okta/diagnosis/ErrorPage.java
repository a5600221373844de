package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.diagnosis.SilentAnswer;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads Okta's 400 page.
 *
 * <p>Quirk: an unknown client, an app of the wrong type and an unknown redirect URI are told on a
 * page and never at the redirect URI (RFC 6749, section 4.1.2.1). Only Okta's whole sentences are
 * recognized, because a page may repeat what was asked.
 */
enum ErrorPage {
    UNKNOWN_CLIENT("invalid value for 'client_id' parameter"),
    SERVICE_APP("'application_type' of 'service' are not allowed"),
    UNKNOWN_REDIRECT_URI("'redirect_uri' parameter must be a login redirect uri");

    private final String sentence;

    ErrorPage(String sentence) {
        this.sentence = sentence;
    }

    static Optional<ErrorPage> read(SilentAnswer answer) {
        if (!(answer instanceof SilentAnswer.Page(int _, String text))) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (ErrorPage page : values()) {
            if (lower.contains(page.sentence)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    static Finding unknownRedirectUri(URI ours) {
        return Findings.error("redirect_uri_unknown", "redirect_uri")
                .seen("Okta does not know this redirect URI", ours.toString())
                .expected(ours + " among the app's sign-in redirect URIs, to the letter")
                .mend(
                        Ways.GENERAL
                                + " > LOGIN > Sign-in redirect URIs: add "
                                + ours
                                + ". Scheme, host, port, path and a slash at the end must be the"
                                + " same; the sign-out redirect URIs do not count.",
                        "Copy the Redirect URI from this page.");
    }

    static Finding unknownClient(ClientId entered) {
        return Findings.error("client_id_unknown", "client_id")
                .seen("Okta does not know this client", entered.value())
                .expected("The Client ID of an active web app")
                .mend(
                        Ways.GENERAL
                                + " > Client Credentials shows the Client ID; the app must be"
                                + " active.",
                        "Enter it as Client ID.");
    }

    static Finding serviceApp(String field) {
        return Findings.error("app_is_service", field)
                .seen("This is an API Services app, with which nobody can sign in")
                .expected("An app of the type OIDC - Web Application")
                .mend(
                        "Make an app of the type OIDC - Web Application; the type of an app cannot"
                                + " be changed. "
                                + Ways.GENERAL
                                + " shows its Client ID.",
                        "Enter that app's Client ID and Client secret.");
    }
}
