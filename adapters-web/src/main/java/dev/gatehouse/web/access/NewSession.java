package dev.gatehouse.web.access;

import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.SessionInUse;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

/**
 * Gives the browser its new session; a former one of the same realm in it ends.
 *
 * <p>The realm is the organization whose address was called, or else that of the operators (OWASP
 * ASVS 7.2.4: a new session on sign-in, and the former one ends).
 */
@Singleton
public final class NewSession {
    private final EndSessions endSessions;
    private final SessionCookies cookies;

    NewSession(EndSessions endSessions, SessionCookies cookies) {
        this.endSessions = endSessions;
        this.cookies = cookies;
    }

    /** Blocks while the former session ends. */
    public MutableHttpResponse<byte[]> start(
            HttpRequest<?> request, Secret cookie, MutableHttpResponse<byte[]> reply) {
        Calls.session(request).ifPresent(former -> replace(request, former));
        return reply.cookie(
                cookies.signedIn(Calls.organization(request).map(Organization::id), cookie));
    }

    private void replace(HttpRequest<?> request, SessionInUse former) {
        Calls.call(request)
                .ifPresent(
                        call ->
                                endSessions.end(
                                        call,
                                        new SessionSelection.One(former.session().id()),
                                        SignOutReason.REPLACED));
    }
}
