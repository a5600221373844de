package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.log.LogEntry;

/** Tells the System Log which tokens were granted. */
final class GrantLog {
    private GrantLog() {}

    static void write(TokenRequest request, TokenAnswer answer) {
        String prefix = request.server().org() ? "app.oauth2.token" : "app.oauth2.as.token";
        write(request, prefix + ".grant.access_token", "OAuth2 access token is granted");
        if (answer.idToken().isPresent()) {
            write(request, prefix + ".grant.id_token", "OIDC id token is granted");
        }
        if (answer.refreshToken().isPresent()) {
            write(request, prefix + ".grant.refresh_token", "OAuth2 refresh token is granted");
        }
    }

    private static void write(TokenRequest request, String type, String message) {
        request.realm()
                .log()
                .write(
                        LogEntry.success(type, message)
                                .by(request.app())
                                .debug("grantType", request.form().text("grant_type")));
    }
}
