package dev.gatehouse.application.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.Address;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class PublicUrlTest {
    private static PublicUrl at(String url) {
        return new PublicUrl(new Address(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://gate.example.com", "https://gate.example.com:8443"})
    void isSecureUnderHttps(String url) {
        assertThat(at(url).secure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void isPlainOnLoopback(String url) {
        assertThat(at(url).secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gate.example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1:8080",
                "https://gate.example.com/gatehouse"
            })
    void isNeverPlainElsewhereAndHasNoPath(String url) {
        assertThatThrownBy(() -> at(url)).isInstanceOf(InvalidValue.class);
    }
}
