package dev.gatehouse.web.page;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.web.access.Correlation;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import java.util.List;

/**
 * Adds to every response the headers that guard it, unless it has stricter ones (OWASP ASVS 3.4).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders {
    private final boolean secure;

    SecurityHeaders(PublicUrl publicUrl) {
        this.secure = publicUrl.secure();
    }

    @ResponseFilter
    void guard(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set("X-Correlation-Id", Correlation.of(request));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        preset(headers, "Referrer-Policy", "same-origin");
        preset(headers, "Cache-Control", "no-store");
        preset(headers, ContentSecurity.HEADER, ContentSecurity.policy(List.of()));
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=63072000");
        }
    }

    private static void preset(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
