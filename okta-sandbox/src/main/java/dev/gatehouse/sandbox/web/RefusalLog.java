package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.http.HttpRequest;

/** Tells the System Log why an OAuth endpoint refused (reference chapter 8, Diagnosis). */
public final class RefusalLog {
    private RefusalLog() {}

    public static void write(Realm realm, HttpRequest<?> request, Refusal refusal) {
        String path = request.getPath();
        String family = path.matches("/oauth2/v1/.*") ? "app.oauth2." : "app.oauth2.as.";
        LogEntry entry =
                LogEntry.failure(
                                type(family, path, refusal),
                                message(path),
                                refusal.fault().reason())
                        .debug("requestUri", path)
                        .debug("error_description", refusal.description());
        realm.log().write(entry);
    }

    private static String type(String family, String path, Refusal refusal) {
        if (refusal.error().equals("invalid_client")) {
            return "app.oauth2.invalid_client_credentials";
        }
        if (path.endsWith("/authorize") || path.startsWith("/login")) {
            return switch (refusal.fault()) {
                case SCOPE_DENIED, NO_SCOPE_ALLOWED -> family + "authorize.scope_denied";
                default -> family + "authorize";
            };
        }
        return path.endsWith("/revoke") ? family + "token.revoke" : family + "token.grant";
    }

    private static String message(String path) {
        return path.endsWith("/authorize")
                ? "OAuth2 authorization request"
                : "OAuth2 token request";
    }
}
