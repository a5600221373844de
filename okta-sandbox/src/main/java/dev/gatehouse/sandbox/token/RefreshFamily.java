package dev.gatehouse.sandbox.token;

import io.micronaut.serde.annotation.Serdeable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All refresh tokens of one sign-in: the current one and those that rotation retired, with the
 * second in which that happened. The id ({@code oar…}) is also in the access tokens' {@code jti}.
 */
@Serdeable
public record RefreshFamily(
        String id,
        Grant grant,
        String current,
        Map<String, Long> retired,
        long created,
        long lastUsed,
        boolean revoked) {
    boolean expired(long now) {
        boolean tooOld = grant.refreshSeconds() > 0 && now - created > grant.refreshSeconds();
        return tooOld || now - lastUsed > grant.idleSeconds();
    }

    /** Whether the token is the current one or was so until at most {@code leeway} seconds ago. */
    boolean accepts(String token, long now, long leeway) {
        Long since = retired.get(token);
        return token.equals(current) || (since != null && now - since <= leeway);
    }

    RefreshFamily rotated(String next, long now) {
        Map<String, Long> older = new LinkedHashMap<>(retired);
        older.put(current, now);
        return new RefreshFamily(id, grant, next, Map.copyOf(older), created, now, revoked);
    }

    RefreshFamily used(long now) {
        return new RefreshFamily(id, grant, current, retired, created, now, revoked);
    }

    RefreshFamily dead() {
        return new RefreshFamily(id, grant, current, retired, created, lastUsed, true);
    }
}
