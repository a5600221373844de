package dev.gatehouse.web.access;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes session cookies: one per organization, another for operators.
 *
 * <p>With https they carry the {@code __Host-} prefix, so that no other host or path can set them
 * (RFC 6265bis, section 4.1.3.2). Over plain http, which is for try-outs on loopback only, browsers
 * refuse that prefix, so the name is plain.
 */
@Singleton
public final class SessionCookies {
    private static final Duration AFTERLIFE = Duration.ofMinutes(10);
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final int MOST = 20;

    private final boolean secure;
    private final Pattern organization;

    public SessionCookies(PublicUrl publicUrl) {
        this.secure = publicUrl.secure();
        this.organization =
                Pattern.compile(
                        Pattern.quote(prefix())
                                + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})=.*");
    }

    /** The value of the cookie; anything that we cannot have set counts as no cookie. */
    public Optional<Secret> read(HttpRequest<?> request, Optional<OrganizationId> realm) {
        return readNamed(request, name(realm));
    }

    Optional<Secret> readNamed(HttpRequest<?> request, String name) {
        return only(request, name).filter(value -> VALUE.matcher(value).matches()).map(Secret::new);
    }

    /**
     * Two cookies of one name cannot both be ours: which of them a browser sends first says nothing
     * (RFC 6265, section 5.4), so neither counts.
     */
    private static Optional<String> only(HttpRequest<?> request, String name) {
        String found = null;
        for (String header : request.getHeaders().getAll(HttpHeaders.COOKIE)) {
            for (String pair : header.split(";", -1)) {
                String cookie = pair.strip();
                if (cookie.startsWith(name) && cookie.startsWith("=", name.length())) {
                    if (found != null) {
                        return Optional.empty();
                    }
                    found = cookie.substring(name.length() + 1);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    public Cookie signedIn(Optional<OrganizationId> realm, Secret value) {
        return cookie(name(realm), value.reveal());
    }

    /** Keeps the dead cookie for a while, so that the sign-in page can tell why it died. */
    public Cookie signedOut(Optional<OrganizationId> realm, Secret value) {
        return cookie(name(realm), value.reveal()).maxAge(AFTERLIFE);
    }

    /**
     * The organizations whose cookies the browser has, dead ones too, in the order it sends them.
     */
    public List<OrganizationId> organizations(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(pair -> organization.matcher(pair.strip()))
                .filter(Matcher::matches)
                .map(found -> new OrganizationId(UUID.fromString(found.group(1))))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A cookie that only our own pages get, and that no script reads. */
    public Cookie cookie(String name, String value) {
        return Cookie.of(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .path("/");
    }

    /** What names of such cookies begin with. */
    public String prefix() {
        return secure ? "__Host-gh-" : "gh-";
    }

    private String name(Optional<OrganizationId> realm) {
        return prefix() + realm.map(id -> id.value().toString()).orElse("operator");
    }
}
