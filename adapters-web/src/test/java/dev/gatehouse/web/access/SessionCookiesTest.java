package dev.gatehouse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.simple.SimpleHttpRequest;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

class SessionCookiesTest {
    private static final String VALUE = "A".repeat(43);
    private final Optional<OrganizationId> acme = Optional.of(new OrganizationId(new UUID(7, 1)));
    private final Optional<OrganizationId> globex = Optional.of(new OrganizationId(new UUID(7, 2)));
    private final SessionCookies cookies = cookies("https://gate.example.com");

    private static SessionCookies cookies(String url) {
        return new SessionCookies(new PublicUrl(new Address(URI.create(url))));
    }

    @Test
    void isForThisHostAloneAndNoScript() {
        Cookie cookie = cookies.signedIn(acme, new Secret(VALUE));
        assertThat(cookie.getName()).isEqualTo("__Host-gh-00000000-0000-0007-0000-000000000001");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSameSite()).contains(SameSite.Lax);
    }

    @Test
    void hasAPlainNameOverPlainHttp() {
        Cookie cookie =
                cookies("http://localhost:8080").signedIn(Optional.empty(), new Secret(VALUE));
        assertThat(cookie.getName()).isEqualTo("gh-operator");
        assertThat(cookie.isSecure()).isFalse();
    }

    /** As browsers send it; several headers happen with HTTP/2. */
    private static HttpRequest<?> with(String... headers) {
        SimpleHttpRequest<String> request = new SimpleHttpRequest<>(HttpMethod.GET, "/", "");
        for (String header : headers) {
            request.getHeaders().add("Cookie", header);
        }
        return request;
    }

    private String acmes(String value) {
        return cookies.signedIn(acme, new Secret("x")).getName() + "=" + value;
    }

    @Test
    void isReadAtItsOwnOrganizationOnly() {
        HttpRequest<?> request = with("gh-theme=dark; " + acmes(VALUE) + "; other=1");
        assertThat(cookies.read(request, acme)).contains(new Secret(VALUE));
        assertThat(cookies.read(request, globex)).isEmpty();
        assertThat(cookies.read(request, Optional.empty())).isEmpty();
    }

    @Test
    void ignoresWhatWeCannotHaveSet() {
        for (String garbage :
                new String[] {
                    "",
                    "short",
                    "A".repeat(44),
                    "A".repeat(42) + "!",
                    "A".repeat(42) + "=",
                    "\"" + VALUE + "\"",
                    "A".repeat(100_000)
                }) {
            assertThat(cookies.read(with(acmes(garbage)), acme)).isEmpty();
        }
        assertThat(cookies.read(with("x" + acmes(VALUE), ";;=;", "="), acme)).isEmpty();
    }

    @Test
    void believesNeitherOfTwo() {
        String other = acmes("B".repeat(43));
        assertThat(cookies.read(with(acmes(VALUE) + "; " + other), acme)).isEmpty();
        assertThat(cookies.read(with(other, acmes(VALUE)), acme)).isEmpty();
    }

    @Test
    void staysForAWhileAfterSigningOut() {
        assertThat(cookies.signedOut(acme, new Secret(VALUE)).getMaxAge()).isEqualTo(600);
    }

    @Test
    void knowsTheOrganizationsOfTheBrowser() {
        String globexs = cookies.signedIn(globex, new Secret("x")).getName() + "=" + VALUE;
        HttpRequest<?> request =
                with("gh-theme=dark; " + globexs, acmes("dead") + "; x" + acmes(VALUE), globexs);
        assertThat(cookies.organizations(request))
                .containsExactly(globex.orElseThrow(), acme.orElseThrow());
        assertThat(
                        cookies.organizations(
                                with("__Host-gh-kept-" + acme.orElseThrow().value() + "=x")))
                .isEmpty();
        assertThat(cookies.organizations(with("__Host-gh-operator=" + VALUE, ";;=", ""))).isEmpty();
    }

    @Test
    void takesNothingElseForTheCookieOfAnOrganization() {
        String id = new UUID(0xABCDEF0123456789L, 1).toString();
        String name = "__Host-gh-" + id;
        assertThat(cookies.organizations(with(name + "=x"))).hasSize(1);
        assertThat(
                        cookies.organizations(
                                with(
                                        name,
                                        name + "0=x",
                                        name.substring(0, name.length() - 1) + "=x",
                                        "__Host-gh-" + id.toUpperCase(Locale.ROOT) + "=x",
                                        "__Host-gh-" + id.replace('-', '0') + "=x",
                                        "__Host-gh-" + "=".repeat(37),
                                        "__Host-gh-",
                                        "gh-" + id + "=x")))
                .isEmpty();
    }

    @Test
    void knowsOnlySoManyOrganizations() {
        String[] many = new String[100];
        for (int i = 0; i < many.length; i++) {
            many[i] = "__Host-gh-" + new UUID(7, i) + "=x";
        }
        List<OrganizationId> known = cookies.organizations(with(String.join("; ", many)));
        assertThat(known).hasSize(20).contains(new OrganizationId(new UUID(7, 0)));
    }
}
