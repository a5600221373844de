package dev.gatehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"text", "json"})
    void takesWhatThereIsAnAppenderFor(String chosen) {
        assertThat(LogForm.complaint(chosen)).isEmpty();
        String form = chosen == null || chosen.isEmpty() ? "text" : chosen;
        assertThat(LogForm.class.getResource("/log-" + form + ".xml")).isNotNull();
    }

    @Test
    void saysWhatItMustBeAndNotWhatItIs() {
        for (String chosen : new String[] {"JSON", "yaml", " json", "../x"}) {
            assertThat(LogForm.complaint(chosen)).contains("GATEHOUSE_LOG must be text or json");
        }
    }
}
