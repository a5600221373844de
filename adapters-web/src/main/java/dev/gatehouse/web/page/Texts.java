package dev.gatehouse.web.page;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The texts that people read, from the message files in {@code messages/}; English first.
 *
 * <p>{@code {0}}, {@code {1}} … stand for arguments; nothing else in a text is special. A key
 * stands in one file only.
 */
@Singleton
public final class Texts {
    private static final List<String> FILES =
            List.of(
                    "apiaccess",
                    "audit",
                    "connection",
                    "diagnosis",
                    "guide",
                    "handover",
                    "operator",
                    "organization",
                    "page",
                    "problem",
                    "session",
                    "setup",
                    "signal",
                    "signin",
                    "user");

    private final Map<String, String> texts =
            FILES.stream()
                    .map(file -> ResourceBundle.getBundle("dev.gatehouse.web.messages." + file))
                    .flatMap(bundle -> bundle.keySet().stream().map(key -> new Entry(bundle, key)))
                    .collect(Collectors.toUnmodifiableMap(Entry::key, Entry::text));

    private record Entry(ResourceBundle bundle, String key) {
        String text() {
            return bundle.getString(key);
        }
    }

    /**
     * The text with its arguments filled in.
     *
     * @throws MissingResourceException when there is no such text, which a test rules out
     */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("No text " + key, "messages", key);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /**
     * {@code 1 session}, {@code 41 sessions}: the text of the key with {@code .one} or {@code
     * .many}.
     */
    public String counted(String key, long number) {
        return text(
                key + (number == 1 ? ".one" : ".many"),
                String.format(Locale.ENGLISH, "%,d", number));
    }

    /** The text, or the other one for a key that a connector of another team brought along. */
    public String textOr(String key, String other) {
        return texts.getOrDefault(key, other);
    }

    public Optional<String> maybe(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    Map<String, String> all() {
        return texts;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }
}
