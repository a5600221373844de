package dev.gatehouse.web.access;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signin.AttemptId;
import dev.gatehouse.domain.signin.SignInAttempt;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Binds each attempt to sign in to the browser that began it (RFC 9700, section 4.7).
 *
 * <p>Every attempt has its own cookie, so that two tabs do not disturb each other; at most ten at a
 * time, the oldest go first. Attempt ids sort by time.
 */
@Singleton
public final class AttemptCookies {
    private static final int MOST = 10;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SessionCookies cookies;

    public AttemptCookies(SessionCookies cookies) {
        this.cookies = cookies;
    }

    /** Adds the cookie of a new attempt and drops what is too old to count. */
    public void begin(
            HttpRequest<?> request,
            MutableHttpResponse<?> response,
            AttemptId attempt,
            Secret browser) {
        List<Cookie> former = presented(request);
        former.stream()
                .sorted(Comparator.comparing(Cookie::getName).reversed())
                .skip(MOST - 1)
                .forEach(old -> remove(response, old.getName()));
        response.cookie(
                cookies.cookie(prefix() + attempt.value(), browser.reveal())
                        .maxAge(SignInAttempt.LIFETIME));
    }

    /** The hashes of all attempt cookies that the browser presented. */
    public Set<SecretHash> browsers(HttpRequest<?> request) {
        return presented(request).stream()
                .limit(2 * MOST)
                .map(cookie -> new Secret(cookie.getValue()).hash())
                .collect(Collectors.toSet());
    }

    /** Removes the cookie of the attempt that is over, when it is clear which one that is. */
    public void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        List<Cookie> all = presented(request);
        if (all.size() == 1) {
            remove(response, all.getFirst().getName());
        }
    }

    private void remove(MutableHttpResponse<?> response, String name) {
        response.cookie(cookies.cookie(name, "").maxAge(Duration.ZERO));
    }

    private List<Cookie> presented(HttpRequest<?> request) {
        return request.getCookies().getAll().stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(Cookie cookie) {
        String name = cookie.getName();
        return name.startsWith(prefix())
                && ID.matcher(name.substring(prefix().length())).matches()
                && VALUE.matcher(cookie.getValue()).matches();
    }

    private String prefix() {
        return cookies.prefix() + "at-";
    }
}
