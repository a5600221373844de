package dev.gatehouse.web.access;

import dev.gatehouse.application.signin.PendingSignIn;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Binds the question whether to replace a signed-in person to the browser in which it is asked. */
@Singleton
public final class ConfirmationCookies {
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SessionCookies cookies;

    ConfirmationCookies(SessionCookies cookies) {
        this.cookies = cookies;
    }

    public void ask(MutableHttpResponse<?> response, Organization organization, Secret ticket) {
        response.cookie(
                cookies.cookie(name(organization), ticket.reveal()).maxAge(PendingSignIn.LIFETIME));
    }

    public Optional<Secret> read(HttpRequest<?> request, Organization organization) {
        return request.getCookies()
                .findCookie(name(organization))
                .map(Cookie::getValue)
                .filter(value -> VALUE.matcher(value).matches())
                .map(Secret::new);
    }

    public void end(MutableHttpResponse<?> response, Organization organization) {
        response.cookie(cookies.cookie(name(organization), "").maxAge(Duration.ZERO));
    }

    private String name(Organization organization) {
        return cookies.prefix() + "ask-" + organization.id().value();
    }
}
