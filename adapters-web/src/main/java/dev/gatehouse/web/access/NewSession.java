package dev.gatehouse.web.access;

import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.SessionInUse;
import dev.gatehouse.application.session.UseSession;
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
 * ASVS 7.2.4: a new session on sign-in, and the former one ends). A sign-in at the provider ends it
 * in its own transaction; then there is nothing left to end here.
 */
@Singleton
public final class NewSession {
    private final UseSession useSession;
    private final EndSessions endSessions;
    private final SessionCookies cookies;

    NewSession(UseSession useSession, EndSessions endSessions, SessionCookies cookies) {
        this.useSession = useSession;
        this.endSessions = endSessions;
        this.cookies = cookies;
    }

    /** Blocks while the former session ends. */
    public MutableHttpResponse<byte[]> start(
            HttpRequest<?> request, Secret cookie, MutableHttpResponse<byte[]> reply) {
        Calls.session(request).ifPresent(former -> replace(request, former, cookie));
        return reply.cookie(
                cookies.signedIn(Calls.organization(request).map(Organization::id), cookie));
    }

    private void replace(HttpRequest<?> request, SessionInUse former, Secret cookie) {
        boolean samePerson =
                useSession
                        .use(cookie.hash())
                        .map(now -> now.session().subject())
                        .filter(former.session().subject()::equals)
                        .isPresent();
        Calls.call(request)
                .ifPresent(
                        call ->
                                endSessions.end(
                                        call,
                                        new SessionSelection.One(former.session().id()),
                                        SignOutReason.bySignIn(samePerson)));
    }
}
