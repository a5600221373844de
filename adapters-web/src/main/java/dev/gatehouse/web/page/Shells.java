package dev.gatehouse.web.page;

import dev.gatehouse.web.access.Correlation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.Set;

/** Makes the shell of a page from the request. */
@Singleton
public final class Shells {
    static final String THEME_COOKIE = "gh-theme";
    static final Set<String> THEMES = Set.of("light", "dark");

    private final Texts texts;
    private final Assets assets;

    public Shells(Texts texts, Assets assets) {
        this.texts = texts;
        this.assets = assets;
    }

    /** A shell without navigation, for the one-card pages. */
    public Shell shell(HttpRequest<?> request, String titleKey, Object... arguments) {
        return new Shell(
                texts,
                assets,
                texts.text(titleKey, arguments),
                Optional.empty(),
                theme(request),
                request.getPath(),
                Correlation.of(request),
                notice(request));
    }

    /** The theme that was chosen; empty to follow the system. */
    private static String theme(HttpRequest<?> request) {
        // Few people choose one; for all others no cookie needs to be read.
        for (String cookies : request.getHeaders().getAll(HttpHeaders.COOKIE)) {
            if (cookies.contains(THEME_COOKIE)) {
                return chosenTheme(request);
            }
        }
        return "";
    }

    private static String chosenTheme(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(THEME_COOKIE)
                .map(Cookie::getValue)
                .filter(THEMES::contains)
                .orElse("");
    }

    /** What was just done, when the page was reached by the redirect after it. */
    private Optional<String> notice(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst("done")
                .map(done -> "done." + done)
                .filter(texts::has)
                .map(texts::text);
    }
}
