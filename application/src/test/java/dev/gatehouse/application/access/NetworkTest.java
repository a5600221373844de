package dev.gatehouse.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @Test
    void tellsAddressesOfTheOldKindApart() {
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    }

    @Test
    void takesAllAddressesOfOneSubscriberTogether() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "gate.example.com", "1.2.3", "::::"})
    void takesWhatIsNoAddressAsItStands(String text) {
        assertThat(Network.of(text)).isEqualTo(new Network(text));
    }
}
