package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.page.Page;
import dev.gatehouse.sandbox.web.Parameters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends an answer to the client in the response mode that it asked for. */
final class Delivery {
    private Delivery() {}

    static HttpResponse<?> of(AuthorizeAnswer.Deliver deliver) {
        AuthorizeRequest request = deliver.request();
        String uri = request.redirectUri();
        String encoded = Parameters.encode(deliver.parameters());
        return switch (request.mode()) {
            case QUERY -> redirect(uri + (uri.contains("?") ? "&" : "?") + encoded);
            case FRAGMENT -> redirect(uri + "#" + encoded);
            case FORM_POST -> form(request, deliver.parameters());
            case OKTA_POST_MESSAGE -> message(request, deliver.parameters());
        };
    }

    private static HttpResponse<?> redirect(String location) {
        return HttpResponse.status(HttpStatus.FOUND)
                .header("Location", location)
                .header("Cache-Control", "no-cache, no-store");
    }

    private static HttpResponse<?> form(AuthorizeRequest request, Map<String, String> fields) {
        String inputs =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                                                .formatted(
                                                        Page.escape(field.getKey()),
                                                        Page.escape(field.getValue())))
                        .collect(Collectors.joining("\n"));
        return Page.answer(
                HttpStatus.OK,
                "form-post",
                Map.of("tenant", request.realm().name(), "action", request.redirectUri()),
                Map.of("fields", inputs));
    }

    private static HttpResponse<?> message(AuthorizeRequest request, Map<String, String> fields) {
        URI redirect = URI.create(request.redirectUri());
        String json =
                fields.entrySet().stream()
                        .map(field -> quote(field.getKey()) + ":" + quote(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
        return Page.answer(
                HttpStatus.OK,
                "post-message",
                Map.of(
                        "tenant",
                        request.realm().name(),
                        "target",
                        redirect.getScheme() + "://" + redirect.getAuthority(),
                        "message",
                        json));
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
