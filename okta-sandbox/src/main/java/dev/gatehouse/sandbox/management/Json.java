package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.web.JsonBody;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads the JSON object of a request; nothing at all is an empty object. */
final class Json {
    private Json() {}

    static Document parse(@Nullable String body) {
        return JsonBody.parse(body);
    }

    /** Returns a text that must be there. */
    static String required(Document body, String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return body.findText(path)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> ApiRefusal.invalid(name, "The field cannot be left blank"));
    }

    static String oneOf(Document body, String path, List<String> allowed) {
        return among(required(body, path), path, allowed);
    }

    /** Returns one of the allowed texts, the first one when there is none. */
    static String oneOfOrFirst(Document body, String path, List<String> allowed) {
        return among(body.findText(path).orElse(allowed.getFirst()), path, allowed);
    }

    private static String among(String value, String path, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw ApiRefusal.invalid(
                    path.substring(path.lastIndexOf('.') + 1),
                    "Invalid value. Valid values: [" + String.join(", ", allowed) + "]");
        }
        return value;
    }
}
