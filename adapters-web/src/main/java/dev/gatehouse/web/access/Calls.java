package dev.gatehouse.web.access;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.SessionInUse;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.organization.Organization;

import io.micronaut.http.HttpRequest;

import java.util.Optional;

/** What was found out about a request, kept with it. */
public final class Calls {
    private static final String CALL = "gatehouse.call";
    private static final String ORGANIZATION = "gatehouse.organization";
    private static final String HAND_OVER = "gatehouse.hand-over";
    private static final String SESSION = "gatehouse.session";

    private Calls() {}

    /** Who calls; empty only when the request failed before that could be found out. */
    public static Optional<CallContext> call(HttpRequest<?> request) {
        return request.getAttribute(CALL, CallContext.class);
    }

    /** The organization whose address was called. */
    public static Optional<Organization> organization(HttpRequest<?> request) {
        return request.getAttribute(ORGANIZATION, Organization.class);
    }

    /** The live session, when the caller came with its cookie. */
    public static Optional<SessionInUse> session(HttpRequest<?> request) {
        return request.getAttribute(SESSION, SessionInUse.class);
    }

    /** Why the hand-over is over whose cookie the caller came with. */
    public static Optional<HandOverEnd> handOver(HttpRequest<?> request) {
        return request.getAttribute(HAND_OVER, HandOverEnd.class);
    }

    static void call(HttpRequest<?> request, CallContext call) {
        request.setAttribute(CALL, call);
    }

    static void organization(HttpRequest<?> request, Organization organization) {
        request.setAttribute(ORGANIZATION, organization);
    }

    static void handOver(HttpRequest<?> request, HandOverEnd end) {
        request.setAttribute(HAND_OVER, end);
    }

    static void session(HttpRequest<?> request, SessionInUse session) {
        request.setAttribute(SESSION, session);
    }
}
