package dev.gatehouse.sandbox.web;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import org.jspecify.annotations.Nullable;

import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the JSON object of a request; nothing at all is an empty object. */
public final class JsonBody {
    private JsonBody() {}

    public static Document parse(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return Document.EMPTY;
        }
        try {
            return new Document(withoutNulls(JSONObjectUtils.parse(body)));
        } catch (ParseException e) {
            throw new ApiRefusal(ApiFault.E0000003);
        }
    }

    /** Null and absent are the same to Okta. */
    private static Map<String, Object> withoutNulls(Map<?, ?> object) {
        Map<String, Object> kept = new LinkedHashMap<>();
        object.forEach(
                (name, value) -> {
                    if (value != null) {
                        kept.put(String.valueOf(name), inner(value));
                    }
                });
        return kept;
    }

    private static Object inner(Object value) {
        return switch (value) {
            case Map<?, ?> below -> withoutNulls(below);
            case List<?> list ->
                    list.stream().filter(Objects::nonNull).map(JsonBody::inner).toList();
            default -> value;
        };
    }
}
