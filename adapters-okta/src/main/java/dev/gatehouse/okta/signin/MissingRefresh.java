package dev.gatehouse.okta.signin;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

/** Findings about a session that could not be renewed as it should. */
final class MissingRefresh {
    private static final String FIELD = "connection";

    private MissingRefresh() {}

    static Finding token() {
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

    static Finding refused(String fact) {
        return Findings.warning("refresh_refused", FIELD)
                .seen("Okta did not renew the tokens that it had just issued", fact)
                .expected("New tokens for the refresh token")
                .mend(
                        Ways.GENERAL
                                + " > Grant type: tick Refresh Token. Reports > System Log shows"
                                + " why.",
                        "People would be signed out when their access token ends.");
    }

    /** Who answers in Okta's place has refused nothing, and may be gone at the next renewal. */
    static Finding malformed(String fact) {
        return Findings.warning("answer_malformed", FIELD)
                .seen("The answer to the renewal is none of the protocol", fact)
                .expected("New tokens for the refresh token")
                .mend(
                        "See status.okta.com for incidents; a proxy between may have answered.",
                        "Sign in again: the renewal is tried anew.");
    }
}
