package dev.gatehouse.sandbox.web;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import org.jspecify.annotations.Nullable;

import java.text.ParseException;

/** Reads the JSON object of a request; nothing at all is an empty object. */
public final class JsonBody {
    private JsonBody() {}

    public static Document parse(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return Document.EMPTY;
        }
        try {
            return new Document(JSONObjectUtils.parse(body));
        } catch (ParseException e) {
            throw new ApiRefusal(ApiFault.E0000003);
        }
    }
}
