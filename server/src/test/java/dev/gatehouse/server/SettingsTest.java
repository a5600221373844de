package dev.gatehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.session.SessionRetention;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

class SettingsTest {
    private static SessionRetention retention(Map<String, Object> given) {
        try (ApplicationContext context =
                ApplicationContext.builder().deduceEnvironment(false).properties(given).build()) {
            Environment environment = context.getEnvironment().start();
            return new Settings(environment)
                    .duration("gatehouse.sessions.retention", "30d", SessionRetention::new);
        }
    }

    @Test
    void readsDurationsAndTakesTheDefaultForNone() {
        assertThat(retention(Map.of("gatehouse.sessions.retention", "P90D")).value())
                .isEqualTo(Duration.ofDays(90));
        assertThat(retention(Map.of()).value()).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forever", "0", "0s", "-1d", "30 days"})
    void stopsAtWhatItDoesNotUnderstand(String text) {
        assertThatThrownBy(() -> retention(Map.of("gatehouse.sessions.retention", text)))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("GATEHOUSE_SESSIONS_RETENTION");
    }
}
