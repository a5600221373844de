package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.log.LogEntry;

import java.util.List;

/** What the System Log hears of authorization requests. */
final class AuthorizeLog {
    private AuthorizeLog() {}

    static void refused(AuthorizeRequest request, Refusal refusal) {
        boolean scope =
                refusal.fault() == OAuthFault.SCOPE_DENIED
                        || refusal.fault() == OAuthFault.NO_SCOPE_ALLOWED;
        String type = prefix(request) + (scope ? "authorize.scope_denied" : "authorize");
        request.realm()
                .log()
                .write(
                        LogEntry.failure(
                                        type,
                                        "OAuth2 authorization request",
                                        refusal.fault().reason())
                                .by(request.app())
                                .debug("redirectUri", request.redirectUri())
                                .debug("requestedScopes", request.parameters().text("scope"))
                                .debug("error_description", refusal.description()));
    }

    static void granted(AuthorizeRequest request, User user, List<String> scopes) {
        request.realm()
                .log()
                .write(
                        LogEntry.success(
                                        prefix(request) + "authorize.code",
                                        "OAuth2 authorization code request")
                                .by(user)
                                .on(request.app())
                                .debug("grantedScopes", String.join(", ", scopes)));
        request.realm()
                .log()
                .write(
                        LogEntry.success("user.authentication.sso", "User single sign on to app")
                                .by(user)
                                .on(request.app()));
    }

    private static String prefix(AuthorizeRequest request) {
        return request.server().org() ? "app.oauth2." : "app.oauth2.as.";
    }
}
