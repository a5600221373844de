package dev.gatehouse.sandbox.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that {@code ${name}} stands for in a seed; they are filled in when a text is read. */
public record Variables(Map<String, String> values) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)}");

    public Variables {
        values = Map.copyOf(values);
    }

    public Document resolve(Document raw) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        raw.fields().forEach((name, value) -> resolved.put(name, resolve(value)));
        return new Document(resolved);
    }

    private Object resolve(Object value) {
        return switch (value) {
            case String text when text.contains("${") -> resolve(text);
            case Map<?, ?> map ->
                    Document.from(map).map(inner -> (Object) resolve(inner).fields()).orElse(map);
            case List<?> list -> list.stream().map(this::resolve).toList();
            default -> value;
        };
    }

    /** Fills in what is known; an unknown name stays as it is written. */
    public String resolve(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(found.group(1), found.group())));
    }

    /**
     * Puts the variables back: a text of the update that is what the raw document resolved to keeps
     * its raw form, so that a restart with other values still reaches it.
     */
    public Document restore(Document raw, Document update) {
        Map<String, Object> restored = new LinkedHashMap<>();
        update.fields()
                .forEach(
                        (name, value) -> {
                            Object before = raw.fields().get(name);
                            restored.put(name, before == null ? value : restore(before, value));
                        });
        return new Document(restored);
    }

    private Object restore(Object raw, Object update) {
        if (resolve(raw).equals(update)) {
            return raw;
        }
        if (raw instanceof Map<?, ?> && update instanceof Map<?, ?>) {
            return restore(
                            Document.from(raw).orElse(Document.EMPTY),
                            Document.from(update).orElse(Document.EMPTY))
                    .fields();
        }
        return update;
    }
}
