package dev.gatehouse.web.access;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.cluster.Awareness;
import dev.gatehouse.application.session.SessionInUse;
import dev.gatehouse.application.storage.StorageUnavailable;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Device;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Finds out for every request which organization it is for and who calls.
 *
 * <p>With a session that this node remembers this costs one SHA-256 and two look-ups in memory on
 * the event loop. Only what is not remembered goes to a virtual thread.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CallFilter {
    private static final Caller VISITOR = new Caller.Visitor();

    private final Awareness awareness;
    private final PathAddresses addresses;
    private final SameOrigin sameOrigin;
    private final SessionCookies cookies;
    private final SessionCallers sessions;
    private final BearerCallers bearers;
    private final HandOverCallers handOvers;
    private final ClientAddress clientAddress;
    private final ExecutorService blocking;

    CallFilter(
            Awareness awareness,
            PathAddresses addresses,
            SameOrigin sameOrigin,
            SessionCookies cookies,
            SessionCallers sessions,
            BearerCallers bearers,
            HandOverCallers handOvers,
            ClientAddress clientAddress,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.awareness = awareness;
        this.addresses = addresses;
        this.sameOrigin = sameOrigin;
        this.cookies = cookies;
        this.sessions = sessions;
        this.bearers = bearers;
        this.handOvers = handOvers;
        this.clientAddress = clientAddress;
        this.blocking = blocking;
    }

    @RequestFilter
    CompletableFuture<HttpRequest<?>> identify(
            HttpRequest<?> request, MutablePropagatedContext context) {
        String code = Correlation.of(request);
        context.add(new MdcPropagationContext(Map.of("correlation_id", code)));
        Device device =
                Device.of(request.getHeaders().get("User-Agent"), clientAddress.of(request));
        CallContext visitor = new CallContext(VISITOR, device, code);
        Calls.call(request, visitor);
        boolean signal = PathAddresses.isSignal(request.getPath());
        Optional<Secret> bearer = signal ? Optional.empty() : BearerCredentials.in(request);
        boolean fromOutside = signal || PathAddresses.isInitiation(request.getPath());
        if (bearer.isEmpty() && !fromOutside && !sameOrigin.admits(request)) {
            throw new ForeignRequest();
        }
        if (recalled(request, visitor, bearer)) {
            return CompletableFuture.completedFuture(request);
        }
        return CompletableFuture.supplyAsync(() -> asked(request, visitor, bearer), blocking);
    }

    /** Answers from memory; false when something in it must be asked for. */
    private boolean recalled(HttpRequest<?> request, CallContext visitor, Optional<Secret> bearer) {
        PathAddresses.Located known = addresses.recall(request.getPath());
        if (known == null) {
            return false;
        }
        Optional<Organization> organization = known.organization();
        located(request, organization);
        if (bearer.isPresent()) {
            if (!awareness.current()) {
                return false;
            }
            Caller caller = bearers.recall(bearer.get(), apiOf(request, organization));
            if (caller != null) {
                Calls.call(request, visitor.by(caller));
            }
            return caller != null;
        }
        Optional<SecretHash> cookie = cookie(request, organization);
        if (cookie.isEmpty()) {
            return !handOvers.presented(request, organization);
        }
        if (!awareness.current()) {
            return false;
        }
        SessionInUse session = sessions.recall(cookie.get());
        if (session != null) {
            signedIn(request, visitor, session, organization);
        }
        return session != null
                || (sessions.isNone(cookie.get()) && !handOvers.presented(request, organization));
    }

    private HttpRequest<?> asked(
            HttpRequest<?> request, CallContext visitor, Optional<Secret> bearer) {
        Optional<Organization> organization = addresses.locate("", request.getPath());
        located(request, organization);
        Optional<SecretHash> cookie = cookie(request, organization);
        if (bearer.isPresent() || cookie.isPresent()) {
            requireAwareness();
        }
        if (bearer.isPresent()) {
            Caller caller = bearers.judge(visitor, bearer.get(), apiOf(request, organization));
            Calls.call(request, visitor.by(caller));
            return request;
        }
        cookie.flatMap(sessions::load)
                .ifPresentOrElse(
                        session -> signedIn(request, visitor, session, organization),
                        () -> handOvers.identify(request, visitor, organization));
        return request;
    }

    /**
     * Who does not know which sessions have ended must neither accept one nor sign anybody out: the
     * cookie stays, and the same request succeeds later or at another node.
     */
    private void requireAwareness() {
        if (!awareness.awaitCurrent()) {
            throw new StorageUnavailable("This node cannot learn which sessions have ended");
        }
    }

    private void located(HttpRequest<?> request, Optional<Organization> organization) {
        if (organization.isEmpty() && addresses.belongsToOrganization(request.getPath())) {
            throw new UnknownAddress();
        }
        organization.ifPresent(found -> Calls.organization(request, found));
    }

    private Optional<SecretHash> cookie(
            HttpRequest<?> request, Optional<Organization> organization) {
        return PathAddresses.isSignal(request.getPath())
                ? Optional.empty()
                : cookies.read(request, organization.map(Organization::id)).map(Secret::hash);
    }

    private static void signedIn(
            HttpRequest<?> request,
            CallContext visitor,
            SessionInUse session,
            Optional<Organization> organization) {
        if (SessionCallers.belongsTo(session, organization)) {
            Calls.session(request, session);
            Calls.call(request, visitor.by(session.caller()));
        }
    }

    /** The organization, if it is its API that is called. */
    private static Optional<Organization> apiOf(
            HttpRequest<?> request, Optional<Organization> organization) {
        return organization.filter(at -> PathAddresses.isApi(request.getPath()));
    }
}
