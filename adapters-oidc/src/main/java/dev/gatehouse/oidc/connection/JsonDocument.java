package dev.gatehouse.oidc.connection;

import com.nimbusds.jose.util.JSONObjectUtils;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads members of a JSON object leniently: a member of the wrong type counts as missing. */
public record JsonDocument(Map<String, Object> members) {
    private static final long LAST_SECOND = 253_402_300_799L;

    /** Empty when the text is not a JSON object. */
    public static Optional<JsonDocument> parse(String text) {
        try {
            // The text "null" is read as no object at all.
            return Optional.ofNullable(JSONObjectUtils.parse(text)).map(JsonDocument::new);
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    public List<String> texts(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    public boolean isEmptyList(String name) {
        return members.get(name) instanceof List<?> list && list.isEmpty();
    }

    /** A NumericDate (RFC 7519, section 2) between 1970 and 9999. */
    public Optional<Instant> time(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .filter(seconds -> seconds >= 0 && seconds <= LAST_SECOND)
                .map(Instant::ofEpochSecond);
    }

    /** An object within this one. */
    public Optional<JsonDocument> object(String name) {
        return of(members.get(name));
    }

    /** The objects of a list; what is not an object is left out. */
    public List<JsonDocument> objects(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(JsonDocument::of).flatMap(Optional::stream).toList()
                : List.of();
    }

    private static Optional<JsonDocument> of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, member) -> object.put(String.valueOf(name), member));
        return Optional.of(new JsonDocument(object));
    }

    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** A list of texts, or a single text as a list of one. */
    public List<String> textOrTexts(String name) {
        return text(name).map(List::of).orElseGet(() -> texts(name));
    }

    /** An absolute URL with a host. */
    public Optional<URI> url(String name) {
        return text(name).flatMap(JsonDocument::parseUrl);
    }

    private static Optional<URI> parseUrl(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The names alone: a value may be a token. */
    @Override
    public String toString() {
        return "JsonDocument" + members.keySet();
    }
}
