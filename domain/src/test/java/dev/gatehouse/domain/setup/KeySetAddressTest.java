package dev.gatehouse.domain.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.field.InvalidValue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://program.example/jwks.json",
                "http://localhost:9000/keys",
                "http://127.0.0.1/keys"
            })
    void takesAnAddressThatNobodyOnTheWayCanChange(String address) {
        assertThat(new KeySetAddress(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://program.example/jwks.json",
                "https:///jwks.json",
                "https://user@program.example/",
                "https://program.example/#a",
                "ftp://program.example/",
                "jwks.json",
                "https://a b/"
            })
    void refusesAnother(String address) {
        assertThatThrownBy(() -> new KeySetAddress(address)).isInstanceOf(InvalidValue.class);
    }
}
