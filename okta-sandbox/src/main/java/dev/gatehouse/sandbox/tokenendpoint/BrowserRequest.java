package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.web.Parameters;

import java.util.List;
import java.util.Optional;

/** A token request that a script in a browser sends: it says so by {@code Origin} (S3). */
record BrowserRequest(AuthorizationServer server, App app, Parameters form) {
    private static final List<String> GRANTS = List.of("authorization_code", "refresh_token");

    void examine(Optional<String> origin) {
        if (origin.isEmpty() || origin.get().equals(server.origin())) {
            return;
        }
        if (!GRANTS.contains(form.text("grant_type"))) {
            throw new Refusal(OAuthFault.UNSUPPORTED_GRANT_TYPE_BROWSER_REQUEST);
        }
        if (form.text("grant_type").equals("authorization_code") && !form.has("code_verifier")) {
            throw new Refusal(OAuthFault.UNSUPPORTED_AUTH_METHOD_BROWSER_REQUEST);
        }
        if (!app.origins().contains(origin.get())) {
            throw new Refusal(OAuthFault.ILLEGAL_ORIGIN_BROWSER_REQUEST);
        }
    }
}
