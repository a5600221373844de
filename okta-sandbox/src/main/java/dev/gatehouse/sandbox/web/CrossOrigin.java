package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Lets scripts of other origins read what Okta lets them read (Fetch standard, CORS): metadata and
 * keys from everywhere, the other OAuth endpoints from the origins of redirect URIs.
 */
@ServerFilter("/**")
final class CrossOrigin {
    private final Realms realms;

    CrossOrigin(Realms realms) {
        this.realms = realms;
    }

    @RequestFilter
    @Nullable HttpResponse<?> preflight(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.OPTIONS && allowed(request).isPresent()
                ? HttpResponse.ok()
                        .header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                        .header(
                                "Access-Control-Allow-Headers",
                                "Authorization, Content-Type, DPoP, X-Okta-User-Agent-Extended")
                        .header("Access-Control-Max-Age", "86400")
                : null;
    }

    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        allowed(request)
                .ifPresent(
                        origin ->
                                response.header("Access-Control-Allow-Origin", origin)
                                        .header("Vary", "Origin")
                                        .header(
                                                "Access-Control-Expose-Headers",
                                                "dpop-nonce, X-Rate-Limit-Limit,"
                                                        + " X-Rate-Limit-Remaining,"
                                                        + " X-Rate-Limit-Reset"));
    }

    private Optional<String> allowed(HttpRequest<?> request) {
        Optional<Realm> realm = realms.at(request.getServerAddress().getPort());
        return request.getHeaders()
                .findFirst("Origin")
                .filter(origin -> realm.isPresent() && mayRead(realm.get(), request, origin));
    }

    private static boolean mayRead(Realm realm, HttpRequest<?> request, String origin) {
        String path = request.getPath();
        if (path.contains("/.well-known/") || path.endsWith("/v1/keys")) {
            return true;
        }
        return path.startsWith("/oauth2/")
                && realm.apps().all().stream().anyMatch(app -> app.origins().contains(origin));
    }
}
