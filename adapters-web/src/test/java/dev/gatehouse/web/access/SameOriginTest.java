package dev.gatehouse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.organization.Address;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class SameOriginTest {
    private final SameOrigin sameOrigin =
            new SameOrigin(new PublicUrl(new Address(URI.create("https://gate.example.com"))));

    private static MutableHttpRequest<String> post() {
        return HttpRequest.POST("/o/acme/users", "");
    }

    @Test
    void admitsReadingFromAnywhere() {
        assertThat(
                        sameOrigin.admits(
                                HttpRequest.GET("/o/acme").header("Sec-Fetch-Site", "cross-site")))
                .isTrue();
    }

    @Test
    void admitsOurOwnForms() {
        assertThat(sameOrigin.admits(post().header("Sec-Fetch-Site", "same-origin"))).isTrue();
        assertThat(sameOrigin.admits(post().header("Origin", "https://gate.example.com"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "", "same-origin, cross-site"})
    void refusesWhatTheBrowserSaysIsNotOurs(String site) {
        assertThat(
                        sameOrigin.admits(
                                post().header("Sec-Fetch-Site", site)
                                        .header("Origin", "https://gate.example.com")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "null",
        "http://gate.example.com",
        "https://gate.example.com:8443",
        "https://gate.example.com.evil.example",
        "https://evil.example"
    })
    void refusesOtherOrigins(String origin) {
        assertThat(sameOrigin.admits(post().header("Origin", origin))).isFalse();
    }

    @Test
    void refusesAnUnsafeRequestThatSaysNothing() {
        assertThat(sameOrigin.admits(post())).isFalse();
    }
}
