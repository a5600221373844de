package dev.gatehouse.sandbox.management;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import org.jspecify.annotations.Nullable;

import java.text.ParseException;
import java.util.List;

/** Reads the JSON object of a request; nothing at all is an empty object. */
final class Json {
    private Json() {}

    static Document parse(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return Document.EMPTY;
        }
        try {
            return new Document(JSONObjectUtils.parse(body));
        } catch (ParseException e) {
            throw new ApiRefusal(ApiFault.E0000003);
        }
    }

    /** Returns a text that must be there. */
    static String required(Document body, String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return body.findText(path)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> ApiRefusal.invalid(name, "The field cannot be left blank"));
    }

    static String oneOf(Document body, String path, List<String> allowed) {
        String value = required(body, path);
        if (!allowed.contains(value)) {
            throw ApiRefusal.invalid(
                    path.substring(path.lastIndexOf('.') + 1),
                    "Invalid value. Valid values: [" + String.join(", ", allowed) + "]");
        }
        return value;
    }
}
