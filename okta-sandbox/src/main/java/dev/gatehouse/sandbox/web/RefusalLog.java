package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.http.HttpRequest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Tells the System Log why an OAuth endpoint refused (reference chapter 8, Diagnosis). */
public final class RefusalLog {
    /** The request attribute that holds the form of a request to a token or client endpoint. */
    public static final String FORM = "sandbox.form";

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
        Parameters asked = asked(request);
        Optional<App> client =
                asked.find("client_id")
                        .or(() -> basic(request))
                        .flatMap(id -> realm.apps().withClientId(id));
        LogEntry known = client.map(entry::by).orElse(entry);
        realm.log().write(withRequest(known, asked));
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

    /** What the request was about: who asked for what, and where to (never a secret). */
    private static LogEntry withRequest(LogEntry entry, Parameters asked) {
        LogEntry told = entry;
        for (var name :
                Map.of(
                                "client_id", "clientId",
                                "redirect_uri", "redirectUri",
                                "scope", "requestedScopes",
                                "grant_type", "grantType")
                        .entrySet()) {
            Optional<String> value = asked.find(name.getKey());
            told = value.isPresent() ? told.debug(name.getValue(), value.get()) : told;
        }
        return told;
    }

    private static Parameters asked(HttpRequest<?> request) {
        Optional<Parameters> form = request.getAttribute(FORM, Parameters.class);
        String query = request.getUri().getRawQuery();
        try {
            return form.orElseGet(() -> Parameters.parse(query == null ? "" : query));
        } catch (Refusal unreadable) {
            return new Parameters(Map.of());
        }
    }

    private static Optional<String> basic(HttpRequest<?> request) {
        String header = request.getHeaders().findFirst("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring(6).trim());
            return Optional.of(new String(pair, StandardCharsets.UTF_8).replaceFirst(":.*", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
