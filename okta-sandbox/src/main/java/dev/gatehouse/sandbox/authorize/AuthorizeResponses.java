package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.page.Page;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Parameters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import java.util.Map;
import java.util.stream.Collectors;

/** Turns what a request came to into what the browser gets. */
final class AuthorizeResponses {
    private AuthorizeResponses() {}

    static HttpResponse<?> of(Realm realm, AuthorizeAnswer answer) {
        return switch (answer) {
            case AuthorizeAnswer.ErrorPage page -> errorPage(realm, page.refusal());
            case AuthorizeAnswer.Deliver deliver -> Delivery.of(deliver);
            case AuthorizeAnswer.SignIn signIn -> signIn(signIn.request());
            case AuthorizeAnswer.Consent consent -> consent(consent);
        };
    }

    static HttpResponse<?> errorPage(Realm realm, Refusal refusal) {
        return Page.answer(
                HttpStatus.BAD_REQUEST,
                "error",
                Map.of(
                        "tenant", realm.tenant().settings().text("title"),
                        "title", "400 Bad Request",
                        "message", refusal.description(),
                        "reason", refusal.error()));
    }

    private static HttpResponse<?> signIn(AuthorizeRequest request) {
        return HttpResponse.status(HttpStatus.FOUND)
                .header(
                        "Location",
                        request.server().origin()
                                + "/login/login.htm?fromURI="
                                + Parameters.encode(fromUri(request)))
                .header("Cache-Control", "no-cache, no-store");
    }

    /** The request itself as a path of this origin, to come back to. */
    static String fromUri(AuthorizeRequest request) {
        String address = request.server().endpoint("authorize");
        return address.substring(request.server().origin().length())
                + "?"
                + request.parameters().without("sessionToken").encoded();
    }

    private static HttpResponse<?> consent(AuthorizeAnswer.Consent consent) {
        AuthorizeRequest request = consent.request();
        String items =
                consent.scopes().stream()
                        .map(scope -> "<li>" + Page.escape(scope) + "</li>")
                        .collect(Collectors.joining());
        return Page.answer(
                HttpStatus.OK,
                "consent",
                Map.of(
                        "tenant", request.realm().tenant().settings().text("title"),
                        "app", request.app().label(),
                        "fromUri", fromUri(request)),
                Map.of("scopes", items));
    }
}
