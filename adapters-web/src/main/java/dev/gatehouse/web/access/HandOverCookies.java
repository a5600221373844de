package dev.gatehouse.web.access;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/**
 * Reads and writes the cookie of a hand-over: one per organization, with the guards of session
 * cookies and never mistaken for one.
 */
@Singleton
public final class HandOverCookies {
    private final SessionCookies cookies;

    HandOverCookies(SessionCookies cookies) {
        this.cookies = cookies;
    }

    /** The value of the cookie; anything that we cannot have set counts as no cookie. */
    Optional<Secret> read(HttpRequest<?> request, OrganizationId organization) {
        return cookies.readNamed(request, name(organization));
    }

    public Cookie opened(OrganizationId organization, Secret value, Duration life) {
        return cookies.cookie(name(organization), value.reveal()).maxAge(life);
    }

    public Cookie gone(OrganizationId organization) {
        return cookies.cookie(name(organization), "").maxAge(Duration.ZERO);
    }

    private String name(OrganizationId organization) {
        return cookies.prefix() + "hand-over-" + organization.value();
    }
}
