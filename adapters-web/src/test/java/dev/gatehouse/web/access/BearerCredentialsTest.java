package dev.gatehouse.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.secret.Secret;

import io.micronaut.http.HttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerCredentialsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer ghk_abc", "bearer ghk_abc", "BEARER   ghk_abc"})
    void readsTheTokenWhateverTheCaseOfItsScheme(String header) {
        assertThat(BearerCredentials.in(HttpRequest.GET("/").header("Authorization", header)))
                .contains(new Secret("ghk_abc"));
    }

    @Test
    void ignoresOtherSchemes() {
        assertThat(BearerCredentials.in(HttpRequest.GET("/").header("Authorization", "Basic YTpi")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer a b", "Bearer \"x\"", "Bearer ä"})
    void refusesWhatIsNoToken(String header) {
        assertThatThrownBy(
                        () ->
                                BearerCredentials.in(
                                        HttpRequest.GET("/").header("Authorization", header)))
                .isInstanceOf(BearerRefused.class)
                .hasMessageNotContaining("ä");
    }
}
