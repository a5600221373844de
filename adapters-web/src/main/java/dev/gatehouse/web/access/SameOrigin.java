package dev.gatehouse.web.access;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.connection.Origin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Decides whether an unsafe request comes from our own pages.
 *
 * <p>Browsers say so themselves: {@code Sec-Fetch-Site}, or where it is missing {@code Origin}
 * (OWASP Cross-Site Request Forgery Prevention, "Fetch Metadata headers" and "Verifying Origin").
 * Neither can be set by a page. A request with neither is refused: every browser that we support
 * sends one of them with a POST.
 */
@Singleton
final class SameOrigin {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String own;

    SameOrigin(PublicUrl publicUrl) {
        this.own = Origin.of(publicUrl.address().value()).value();
    }

    /** Whether the request is safe by its method or was sent by one of our own pages. */
    boolean admits(HttpRequest<?> request) {
        return SAFE.contains(request.getMethod())
                || isOwn(
                        request.getHeaders().getAll("Sec-Fetch-Site"),
                        request.getHeaders().getAll(HttpHeaders.ORIGIN));
    }

    private boolean isOwn(List<String> fetchSite, List<String> origin) {
        return fetchSite.isEmpty()
                ? own.equals(only(origin))
                : "same-origin".equals(only(fetchSite));
    }

    private static @Nullable String only(List<String> values) {
        return values.size() == 1 ? values.getFirst() : null;
    }
}
