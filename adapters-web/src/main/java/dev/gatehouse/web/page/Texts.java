package dev.gatehouse.web.page;

import jakarta.inject.Singleton;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts that people read, from the message files; English first.
 *
 * <p>{@code {0}}, {@code {1}} … stand for arguments; nothing else in a text is special.
 */
@Singleton
public final class Texts {
    private final ResourceBundle bundle = ResourceBundle.getBundle("dev.gatehouse.web.messages");

    /**
     * The text with its arguments filled in.
     *
     * @throws MissingResourceException when there is no such text, which a test rules out
     */
    public String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The text, or the other one for a key that a connector of another team brought along. */
    public String textOr(String key, String other) {
        return bundle.containsKey(key) ? bundle.getString(key) : other;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
