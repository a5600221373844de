package dev.gatehouse.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.session.Device;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"
                        + " | Firefox on Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 | Edge on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) Version/26.0 Safari/605.1.15 | Safari on Mac",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1"
                        + " | Chrome on iPhone",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/142.0.0.0 Mobile Safari/537.36 | Chrome on Android",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " HeadlessChrome/142.0.0.0 Safari/537.36 | Chrome on Linux",
                "curl/8.5.0 | curl",
                "MyScript/1 | MyScript/1"
            })
    void namesTheBrowserBeforeItsAncestors(String agent, String words) {
        assertThat(DeviceWords.of(new Device(agent, ""))).contains(words);
    }

    @Test
    void saysNothingOfNothingAndShortensWhatIsLong() {
        assertThat(DeviceWords.of(new Device("", ""))).isEmpty();
        assertThat(DeviceWords.of(new Device("x".repeat(300), "")).orElseThrow()).hasSize(40);
    }
}
