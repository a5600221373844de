package dev.gatehouse.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.organization.RoleSource;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.SessionCookies;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.simple.SimpleHttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

class ShownOnceTest {
    private static final Secret SECRET = new Secret("s".repeat(43));
    private static final String NAME = "__Host-gh-invitation-once-";
    private final Organization acme = organization("acme");
    private final Organization globex = organization("globex");
    private final ShownOnce once =
            new ShownOnce(
                    new SessionCookies(
                            new PublicUrl(new Address(URI.create("https://gate.example.com")))));

    private static Organization organization(String slug) {
        return new Organization(
                new OrganizationId(UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8))),
                new OrganizationSlug(slug),
                new DisplayName(slug),
                new Address(URI.create("https://gate.example.com/o/" + slug)),
                AccessPolicy.ASSIGNED_USERS_ONLY,
                RoleSource.BOTH,
                Instant.EPOCH);
    }

    private MutableHttpResponse<byte[]> made() {
        return once.at("/page", "invitation", acme, new ShownOnce.Made("Zoë \"O'Neil\"", SECRET));
    }

    private static SimpleHttpRequest<?> with(Cookie cookie) {
        SimpleHttpRequest<?> request = new SimpleHttpRequest<>(HttpMethod.GET, "/page", "");
        request.cookie(cookie);
        return request;
    }

    @Test
    void leadsOnToThePageThatShowsItWithTheSecretInNoAddress() {
        MutableHttpResponse<byte[]> reply = made();
        assertThat(reply.status().getCode()).isEqualTo(HttpStatus.SEE_OTHER.getCode());
        assertThat(reply.header(HttpHeaders.LOCATION)).isEqualTo("/page");
        Cookie cookie = reply.getCookie(NAME + acme.id().value()).orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(60);
    }

    @Test
    void isReadForItsPurposeAndOrganizationAlone() {
        var request = with(made().getCookie(NAME + acme.id().value()).orElseThrow());
        ShownOnce.Made read = once.read(request, "invitation", acme).orElseThrow();
        assertThat(read.about()).isEqualTo("Zoë \"O'Neil\"");
        assertThat(read.secret().reveal()).isEqualTo(SECRET.reveal());
        assertThat(once.read(request, "hand-over", acme)).isEmpty();
        assertThat(once.read(request, "invitation", globex)).isEmpty();
    }

    @Test
    void isTakenAwayByThePageThatShowsIt() {
        Cookie gone =
                once.forget(made(), "invitation", acme)
                        .getCookie(NAME + acme.id().value())
                        .orElseThrow();
        assertThat(gone.getMaxAge()).isZero();
        assertThat(gone.getValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "x", "QQ.short", "<b>.sssssssssssssssssssssssssssssssssssssssssss"})
    void takesWhatWeCannotHaveSetForNothing(String value) {
        var request = with(Cookie.of(NAME + acme.id().value(), value));
        assertThat(once.read(request, "invitation", acme)).isEmpty();
    }
}
