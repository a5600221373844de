package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The JSON types that the fields of a body have; Okta cannot read a body with another one. A field
 * that is absent or null has every type.
 */
final class Fields {
    private final Document body;

    private Fields(Document body) {
        this.body = body;
    }

    static Fields of(Document body) {
        return new Fields(body);
    }

    Fields texts(String... paths) {
        return all(paths, String.class::isInstance);
    }

    Fields flags(String... paths) {
        return all(paths, Boolean.class::isInstance);
    }

    Fields numbers(String... paths) {
        return all(paths, value -> value instanceof Long || value instanceof Integer);
    }

    Fields objects(String... paths) {
        return all(paths, Map.class::isInstance);
    }

    /** Lists whose items are texts. */
    Fields lists(String... paths) {
        return all(paths, Fields::isListOfTexts);
    }

    private static boolean isListOfTexts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private Fields all(String[] paths, Predicate<Object> fits) {
        for (String path : paths) {
            @Nullable Object value = body.find(path).orElse(null);
            if (value != null && !fits.test(value)) {
                throw new ApiRefusal(ApiFault.E0000003);
            }
        }
        return this;
    }
}
