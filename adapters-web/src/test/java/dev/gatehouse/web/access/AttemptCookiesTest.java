package dev.gatehouse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signin.AttemptId;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.simple.SimpleHttpRequest;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.UUID;

class AttemptCookiesTest {
    private static final String VALUE = "A".repeat(43);
    private final AttemptCookies attempts =
            new AttemptCookies(
                    new SessionCookies(
                            new PublicUrl(new Address(URI.create("https://gate.example.com")))));

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L);
    }

    private static MutableHttpRequest<?> browserWith(int number) {
        MutableHttpRequest<?> request = new SimpleHttpRequest<>(HttpMethod.GET, "/", "");
        for (int i = 0; i < number; i++) {
            request.cookie(Cookie.of("__Host-gh-at-" + id(i), VALUE));
        }
        return request;
    }

    private static List<String> removed(MutableHttpResponse<?> response) {
        return response.getCookies().getAll().stream()
                .filter(cookie -> cookie.getMaxAge() == 0)
                .map(Cookie::getName)
                .toList();
    }

    @Test
    void keepsTenAttemptsAndDropsTheOldest() {
        MutableHttpResponse<?> response = HttpResponse.ok();
        attempts.begin(browserWith(10), response, new AttemptId(id(99)), new Secret(VALUE));
        assertThat(removed(response)).containsExactly("__Host-gh-at-" + id(0));
    }

    @Test
    void livesAsLongAsTheAttempt() {
        MutableHttpResponse<?> response = HttpResponse.ok();
        attempts.begin(browserWith(0), response, new AttemptId(id(1)), new Secret(VALUE));
        assertThat(response.getCookies().getAll())
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getMaxAge()).isEqualTo(900));
    }

    @Test
    void ignoresForeignAndGarbledCookies() {
        MutableHttpRequest<?> request =
                new SimpleHttpRequest<>(HttpMethod.GET, "/", "")
                        .cookie(Cookie.of("__Host-gh-at-nonsense", VALUE))
                        .cookie(Cookie.of("__Host-gh-at-" + id(1), "short"))
                        .cookie(Cookie.of("other", VALUE));
        assertThat(attempts.browsers(request)).isEmpty();
    }

    @Test
    void isRemovedAfterTheCallback() {
        MutableHttpResponse<?> response = HttpResponse.ok();
        attempts.end(browserWith(1), response);
        assertThat(removed(response)).containsExactly("__Host-gh-at-" + id(0));
    }
}
