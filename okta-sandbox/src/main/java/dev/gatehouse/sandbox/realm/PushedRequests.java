package dev.gatehouse.sandbox.realm;

import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.TenantClock;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Authorization requests that were pushed and wait for a browser (RFC 9126). */
public final class PushedRequests {
    public static final long SECONDS = 3600;

    /** A pushed request: at which server, whose it is, and its parameters, form-encoded. */
    public record Pushed(String serverId, String clientId, String parameters, long until) {}

    private final Map<String, Pushed> requests = new ConcurrentHashMap<>();
    private final TenantClock clock;

    PushedRequests(TenantClock clock) {
        this.clock = clock;
    }

    /** Keeps a request and returns its {@code request_uri}. */
    public String push(String serverId, String clientId, String parameters) {
        long now = clock.epochSecond();
        requests.values().removeIf(request -> request.until() < now);
        String uri = "urn:okta:" + OktaId.opaque();
        requests.put(uri, new Pushed(serverId, clientId, parameters, now + SECONDS));
        return uri;
    }

    public Optional<Pushed> find(String requestUri) {
        return Optional.ofNullable(requests.get(requestUri))
                .filter(request -> request.until() >= clock.epochSecond());
    }
}
