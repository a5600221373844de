package dev.gatehouse.web.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.EndSession;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.web.access.Calls;
import dev.gatehouse.web.access.SessionCookies;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.util.Optional;

/** Gives the browser its new session; a former one of this organization in it ends. */
@Singleton
final class SignedInReply {
    private final EndSession endSession;
    private final SessionCookies cookies;

    SignedInReply(EndSession endSession, SessionCookies cookies) {
        this.endSession = endSession;
        this.cookies = cookies;
    }

    MutableHttpResponse<byte[]> reply(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Secret cookie,
            String target) {
        Calls.session(request)
                .ifPresent(
                        former -> endSession.end(call, former.session(), SignOutReason.REPLACED));
        return Pages.seeOther(target)
                .cookie(cookies.signedIn(Optional.of(organization.id()), cookie));
    }
}
