package dev.gatehouse.web.link;

import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.SessionCookies;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries a secret from the form that made it to the page that shows it, so that loading that page
 * again neither makes a second one nor shows the first again.
 *
 * <p>It travels in a cookie of the browser that it is for: one minute at most, out of the reach of
 * scripts, taken away by the page that shows it. It stands in no address and is kept nowhere here.
 */
@Singleton
public final class ShownOnce {
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z0-9_-]{0,700})\\.([A-Za-z0-9_-]{43})");

    private final SessionCookies cookies;

    ShownOnce(SessionCookies cookies) {
        this.cookies = cookies;
    }

    /** What was made, and for whom or what. */
    public record Made(String about, Secret secret) {}

    /** Leads on to the page that shows it. */
    public MutableHttpResponse<byte[]> at(
            String page, String purpose, Organization organization, Made made) {
        String about =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(made.about().getBytes(StandardCharsets.UTF_8));
        String value = about + "." + made.secret().reveal();
        return Pages.seeOther(page)
                .cookie(cookies.cookie(name(purpose, organization), value).maxAge(LIFETIME));
    }

    /** What was just made for this purpose; anything that we cannot have set counts as nothing. */
    public Optional<Made> read(HttpRequest<?> request, String purpose, Organization organization) {
        return request.getCookies()
                .findCookie(name(purpose, organization))
                .map(Cookie::getValue)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .map(found -> new Made(decoded(found.group(1)), new Secret(found.group(2))));
    }

    private static String decoded(String about) {
        try {
            return new String(Base64.getUrlDecoder().decode(about), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    /** After it was shown. */
    public MutableHttpResponse<byte[]> forget(
            MutableHttpResponse<byte[]> page, String purpose, Organization organization) {
        return page.cookie(cookies.cookie(name(purpose, organization), "").maxAge(Duration.ZERO));
    }

    private String name(String purpose, Organization organization) {
        return cookies.prefix() + purpose + "-once-" + organization.id().value();
    }
}
