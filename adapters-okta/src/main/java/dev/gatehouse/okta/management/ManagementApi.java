package dev.gatehouse.okta.management;

import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundRequest;
import dev.gatehouse.oidc.outbound.OutboundRequest.Method;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Okta's Management API at one organization's origin, with the credential of one run.
 *
 * <p>Every request goes through the outbound guard to that origin and nowhere else; a next page
 * elsewhere is trouble. What Okta certainly did not do (429, {@code E0000239}) is tried again after
 * the pause that it asks for; reading and replacing are also tried again after a lost answer,
 * creating never is.
 *
 * @see <a href="https://developer.okta.com/docs/api/openapi/okta-management/guides/overview/">Okta
 *     Management API</a>
 */
public final class ManagementApi {
    private static final int PAGE = 100;
    private final OutboundGuard guard;
    private final Origin origin;
    private final Authorizer authorizer;
    private final Retries retries;

    public ManagementApi(
            OutboundGuard guard, Origin origin, Authorizer authorizer, Retries retries) {
        this.guard = guard.asking(ProviderCall.MANAGEMENT);
        this.origin = origin;
        this.authorizer = authorizer;
        this.retries = retries;
    }

    public ManagementReply get(String path) {
        return reply(send(OutboundRequest.get(at(path))), Method.GET);
    }

    public ManagementReply post(String path, OktaObject body) {
        return reply(send(Method.POST, path, body), Method.POST);
    }

    public ManagementReply put(String path, OktaObject body) {
        return reply(send(Method.PUT, path, body), Method.PUT);
    }

    /**
     * The objects of a list, page by page.
     *
     * @param query begins with {@code ?} or is empty
     * @param most how many pages are read at the most; what is left then is told by the listing
     */
    public Listing list(String path, String query, int most) {
        List<OktaObject> all = new ArrayList<>();
        String limit = query.isEmpty() ? "?limit=" + PAGE : query + "&limit=" + PAGE;
        URI asked = at(path + limit);
        for (int page = 0; page < most; page++) {
            OutboundOutcome outcome = send(OutboundRequest.get(asked));
            Optional<ManagementReply.Page> read = Pages.read(outcome);
            if (read.isEmpty()) {
                return Listing.broken(all, Refusals.finding(outcome, Method.GET));
            }
            all.addAll(read.get().objects());
            Optional<String> next = read.get().next();
            if (next.isEmpty()) {
                return Listing.read(all, true);
            }
            Optional<URI> own = Pages.own(next.get(), origin);
            if (own.isEmpty()) {
                return Listing.broken(all, Refusals.elsewhere(next.get(), origin));
            }
            if (own.get().equals(asked)) {
                return Listing.read(all, false);
            }
            asked = own.get();
        }
        return Listing.read(all, false);
    }

    /** The same, asking while it waits whether to go on waiting, and at least so often. */
    public ManagementApi asking(BooleanSupplier goesOn) {
        return new ManagementApi(guard, origin, authorizer, retries.asking(goesOn));
    }

    /** The finding that an answer is not one of Okta's. */
    public static Finding unreadable() {
        return Refusals.unreadable(Method.POST);
    }

    /** The finding that an object went away while it was being changed. */
    public static Finding vanished() {
        return Refusals.vanished();
    }

    private OutboundOutcome send(Method method, String path, OktaObject body) {
        return send(OutboundRequest.json(method, at(path), new Secret(body.json())));
    }

    private OutboundOutcome send(OutboundRequest request) {
        return retries.send(request.method(), () -> once(request));
    }

    private OutboundOutcome once(OutboundRequest request) {
        OutboundOutcome first = guard.send(authorizer.authorize(request));
        return first instanceof Answer answer && authorizer.wantsAnother(answer)
                ? guard.send(authorizer.authorize(request))
                : first;
    }

    private URI at(String path) {
        return URI.create(origin + path);
    }

    /** A text as one segment or value of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ManagementReply reply(OutboundOutcome outcome, Method method) {
        return switch (outcome) {
            case Unreachable _ -> new ManagementReply.Trouble(Refusals.finding(outcome, method));
            case Answer answer when answer.status() == 404 && method == Method.GET ->
                    new ManagementReply.Missing();
            case Answer answer when answer.status() >= 200 && answer.status() < 300 ->
                    done(answer, method);
            case Answer _ -> new ManagementReply.Trouble(Refusals.finding(outcome, method));
        };
    }

    private static ManagementReply done(Answer answer, Method method) {
        if (answer.body().isBlank()) {
            return new ManagementReply.Done(OktaObject.EMPTY);
        }
        return OktaObject.parse(answer.body())
                .<ManagementReply>map(ManagementReply.Done::new)
                .orElseGet(() -> new ManagementReply.Trouble(Refusals.unreadable(method)));
    }
}
