package dev.gatehouse.server;

import io.micronaut.context.env.Environment;
import io.micronaut.core.convert.ConversionService;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads what the operator set, strictly: the framework takes the default for what it cannot
 * convert, and nobody would notice.
 */
@Singleton
final class Settings {
    private final Environment environment;

    Settings(Environment environment) {
        this.environment = environment;
    }

    /** A duration such as {@code 30d} or {@code PT1H}, in the type that knows its limits. */
    <T> T duration(String property, String otherwise, Function<Duration, T> type) {
        return read(
                property,
                environment.getProperty(property, String.class, otherwise),
                "a duration such as 30d or PT1H that is long enough",
                text -> type.apply(duration(text)));
    }

    private static Duration duration(String text) {
        return ConversionService.SHARED
                .convert(text.strip(), Duration.class)
                .orElseThrow(() -> new IllegalArgumentException("Not a duration"));
    }

    /**
     * The text in its type.
     *
     * @param rule what the setting must be, to follow "must be"
     */
    static <T> T read(String property, String text, String rule, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException refused) {
            throw new Misconfigured(variable(property) + " must be " + rule);
        }
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
