package dev.gatehouse.sandbox.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An immutable JSON object whose fields are read by dotted path; absent and null are the same. */
public record Document(Map<String, Object> fields) {
    /** The object without any field. */
    public static final Document EMPTY = new Document(Map.of());

    public Document {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Returns the value at a dotted path, for instance {@code settings.oauthClient.redirect_uris}.
     */
    public Optional<Object> find(String path) {
        Object value = fields;
        for (String step : path.split("\\.", -1)) {
            Object next = value instanceof Map<?, ?> map ? map.get(step) : null;
            if (next == null) {
                return Optional.empty();
            }
            value = next;
        }
        return Optional.of(value);
    }

    public Optional<String> findText(String path) {
        return find(path).map(String::valueOf);
    }

    /** Returns the text at the path, or an empty text. */
    public String text(String path) {
        return findText(path).orElse("");
    }

    public String id() {
        return text("id");
    }

    public boolean flag(String path) {
        return find(path).map(value -> Boolean.parseBoolean(value.toString())).orElse(false);
    }

    /** Returns the number at the path, or the other one where there is none. */
    public long number(String path, long otherwise) {
        return find(path)
                .map(value -> value instanceof Number n ? n.longValue() : otherwise)
                .orElse(otherwise);
    }

    /** Returns the texts of the list at the path; empty when there is no list. */
    public List<String> texts(String path) {
        return find(path)
                .map(value -> value instanceof List<?> list ? list : List.of(value))
                .map(list -> list.stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    /** Returns the object at the path; empty when there is none. */
    public Document at(String path) {
        return find(path).flatMap(Document::from).orElse(EMPTY);
    }

    /** Returns the objects of the list at the path. */
    public List<Document> items(String path) {
        return find(path)
                .map(value -> value instanceof List<?> list ? list : List.of())
                .map(list -> list.stream().flatMap(item -> from(item).stream()).toList())
                .orElse(List.of());
    }

    /** Returns a copy with the value put at the path; the objects on the way are made. */
    public Document with(String path, Object value) {
        int dot = path.indexOf('.');
        Map<String, Object> copy = new LinkedHashMap<>(fields);
        if (dot < 0) {
            copy.put(path, value instanceof Document document ? document.fields : value);
        } else {
            String head = path.substring(0, dot);
            copy.put(head, at(head).with(path.substring(dot + 1), value).fields);
        }
        return new Document(copy);
    }

    /** Returns a copy that shows null at the path, where Okta writes a field without value. */
    @SuppressWarnings("NullAway") // JSON's null; whoever reads it finds nothing
    public Document withNull(String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            String head = path.substring(0, dot);
            return with(head, at(head).withNull(path.substring(dot + 1)).fields);
        }
        Map<String, Object> copy = new LinkedHashMap<>(fields);
        copy.put(path, null);
        return new Document(copy);
    }

    /** Returns a copy with the value at the path unless there is one already. */
    public Document withDefault(String path, Object value) {
        return find(path).isPresent() ? this : with(path, value);
    }

    /** Returns a copy without what stands at the path. */
    public Document without(String path) {
        int dot = path.lastIndexOf('.');
        if (dot >= 0) {
            String parent = path.substring(0, dot);
            return find(parent).isEmpty()
                    ? this
                    : with(parent, at(parent).without(path.substring(dot + 1)));
        }
        Map<String, Object> copy = new LinkedHashMap<>(fields);
        copy.remove(path);
        return new Document(copy);
    }

    /** Reads a value as an object when it is one. */
    @SuppressWarnings("unchecked")
    public static Optional<Document> from(Object value) {
        return value instanceof Map<?, ?> map
                ? Optional.of(new Document((Map<String, Object>) map))
                : Optional.empty();
    }
}
