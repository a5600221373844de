package dev.gatehouse.web.signin;

import dev.gatehouse.application.signin.BeginSignIn;
import dev.gatehouse.web.access.AttemptCookies;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/** Sends the browser to the provider with the cookie of its attempt. */
public final class AttemptReply {
    private AttemptReply() {}

    public static MutableHttpResponse<byte[]> go(
            HttpRequest<?> request, BeginSignIn.Outcome.Begun begun, AttemptCookies attempts) {
        MutableHttpResponse<byte[]> reply = Pages.seeOther(begun.location().toString());
        attempts.begin(request, reply, begun.attempt(), begun.browserCookie());
        return reply;
    }
}
