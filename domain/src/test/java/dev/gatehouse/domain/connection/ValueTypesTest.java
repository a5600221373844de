package dev.gatehouse.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.field.InvalidValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class ValueTypesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme.okta.com",
                "ftp://acme.okta.com",
                "https://",
                "https://acme.okta.com?x=1",
                "https://acme.okta.com#x",
                "https://user@acme.okta.com",
                "https://acme okta.com",
                "javascript:alert(1)"
            })
    void isNoIssuer(String text) {
        assertThatThrownBy(() -> new Issuer(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://Acme.Okta.com/oauth2/default, https://acme.okta.com",
        "https://acme.okta.com:443, https://acme.okta.com",
        "http://acme.okta.com:80/x, http://acme.okta.com",
        "https://acme.okta.com:8443, https://acme.okta.com:8443",
        "http://localhost:443, http://localhost:443"
    })
    void takesTheOriginOfAUrl(String url, String origin) {
        assertThat(Origin.of(URI.create(url))).hasToString(origin);
    }

    @Test
    void neverPrintsAClientSecret() {
        assertThat(ClientSecret.of("s3cr3t").toString()).doesNotContain("s3cr3t");
        assertThatThrownBy(() -> ClientSecret.of("s3cr3t\n")).hasMessage("client_secret.format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "quo\"te", "back\\slash", "ä"})
    void isNoScope(String text) {
        assertThatThrownBy(() -> new Scope(text)).isInstanceOf(InvalidValue.class);
    }
}
