package dev.gatehouse.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a posted form; hostile like every input.
 *
 * <p>Only the first value of a field counts, except where all are asked for. Fields beyond the
 * hundredth are ignored. The text form never shows values, because one may be a password.
 */
public final class Form {
    private static final int MOST = 100;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Reads {@code application/x-www-form-urlencoded}; a broken escape stays as it was typed. */
    public static Form read(String body) {
        Form form = new Form();
        String[] pairs = body.split("&", MOST + 1);
        for (int i = 0; i < Math.min(pairs.length, MOST); i++) {
            int equals = pairs[i].indexOf('=');
            if (equals > 0) {
                form.add(
                        decode(pairs[i].substring(0, equals)),
                        decode(pairs[i].substring(equals + 1)));
            }
        }
        return form;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /** What was typed; empty when nothing was. */
    public String text(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    /** Whether a switch or checkbox is on. */
    public boolean isOn(String name) {
        return values.containsKey(name);
    }

    /** All values of a group of checkboxes. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** Every name with each of its values, in the order in which they came. */
    public List<Map.Entry<String, String>> pairs() {
        return values.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(v -> Map.entry(field.getKey(), v)))
                .toList();
    }

    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public String toString() {
        return "Form" + values.keySet();
    }
}
