package dev.gatehouse.web.page;

import dev.gatehouse.domain.connection.Origin;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The Content-Security-Policy of a page (CSP Level 3): only our own files, no inline script.
 *
 * <p>{@code form-action} also lists the provider where a form leads there: Chromium applies it to
 * the redirect after the POST too.
 */
final class ContentSecurity {
    static final String HEADER = "Content-Security-Policy";
    private static final String BASE =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'";

    private static final String UNFRAMED = "frame-ancestors 'none'";

    private ContentSecurity() {}

    /** Of a page that this origin, and nobody else, shows in a frame of its own page. */
    static String framedBy(Origin origin) {
        return BASE.replace(UNFRAMED, "frame-ancestors " + origin);
    }

    static String policy(Collection<Origin> formTargets) {
        return formTargets.isEmpty()
                ? BASE
                : BASE
                        + formTargets.stream()
                                .map(origin -> " " + origin)
                                .collect(Collectors.joining());
    }
}
