package dev.gatehouse.sandbox.realm;

import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.TenantClock;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What primary authentication gives out, to be exchanged for a session once (S6: authn). */
public final class SessionTokens {
    public static final long SECONDS = 300;

    private record Pending(String userId, long until) {}

    private final Map<String, Pending> tokens = new ConcurrentHashMap<>();
    private final TenantClock clock;

    SessionTokens(TenantClock clock) {
        this.clock = clock;
    }

    public String issue(String userId) {
        long now = clock.epochSecond();
        tokens.values().removeIf(pending -> pending.until() < now);
        String token = "20111" + OktaId.opaque();
        tokens.put(token, new Pending(userId, now + SECONDS));
        return token;
    }

    /** Returns whose token it is and uses it up. */
    public Optional<String> redeem(String token) {
        return Optional.ofNullable(tokens.remove(token))
                .filter(pending -> pending.until() >= clock.epochSecond())
                .map(Pending::userId);
    }
}
