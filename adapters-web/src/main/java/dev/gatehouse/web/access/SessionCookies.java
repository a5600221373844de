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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int ID_LENGTH = 36;

    /** Of 256 bits in base64url. */
    private static final int VALUE_LENGTH = 43;

    private static final int MOST = 20;

    private final boolean secure;

    public SessionCookies(PublicUrl publicUrl) {
        this.secure = publicUrl.secure();
    }

    /** The value of the cookie; anything that we cannot have set counts as no cookie. */
    public Optional<Secret> read(HttpRequest<?> request, Optional<OrganizationId> realm) {
        return readNamed(request, name(realm));
    }

    Optional<Secret> readNamed(HttpRequest<?> request, String name) {
        return only(request, name).filter(SessionCookies::isValue).map(Secret::new);
    }

    /** A loop: every request with a session pays for it. */
    private static boolean isValue(String text) {
        boolean value = text.length() == VALUE_LENGTH;
        for (int i = 0; value && i < VALUE_LENGTH; i++) {
            value = isBase64Url(text.charAt(i));
        }
        return value;
    }

    private static boolean isBase64Url(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_';
    }

    /**
     * Two cookies of one name cannot both be ours: which of them a browser sends first says nothing
     * (RFC 6265, section 5.4), so neither counts.
     */
    private static Optional<String> only(HttpRequest<?> request, String name) {
        String found = null;
        for (String pair : pairs(request)) {
            if (pair.startsWith(name) && pair.startsWith("=", name.length())) {
                if (found != null) {
                    return Optional.empty();
                }
                found = pair.substring(name.length() + 1);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Each {@code name=value} that was sent (RFC 6265, section 4.2.1). */
    private static List<String> pairs(HttpRequest<?> request) {
        List<String> pairs = new ArrayList<>();
        for (String header : request.getHeaders().getAll(HttpHeaders.COOKIE)) {
            for (String pair : header.split(";", -1)) {
                pairs.add(pair.strip());
            }
        }
        return pairs;
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
        Set<OrganizationId> found = new LinkedHashSet<>();
        for (String pair : pairs(request)) {
            if (found.size() < MOST) {
                organization(pair).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<OrganizationId> organization(String pair) {
        int begin = prefix().length();
        int end = begin + ID_LENGTH;
        if (!pair.startsWith(prefix()) || !pair.startsWith("=", end)) {
            return Optional.empty();
        }
        String id = pair.substring(begin, end);
        return ID.matcher(id).matches()
                ? Optional.of(new OrganizationId(UUID.fromString(id)))
                : Optional.empty();
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
