package dev.gatehouse.sandbox.token;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The refresh tokens of a tenant (reference chapter 2, Refresh rotation). Uses of one family are
 * serialized, so that of two parallel uses one is the first.
 */
public final class RefreshTokens {
    private static final int SWEEP = 1000;
    private final Map<String, RefreshFamily> families = new ConcurrentHashMap<>();
    private final Map<String, String> familyOf = new ConcurrentHashMap<>();
    private final Tenant tenant;
    private final Runnable changed;

    public RefreshTokens(Tenant tenant, Runnable changed) {
        this.tenant = tenant;
        this.changed = changed;
    }

    public RefreshFamily start(Grant grant) {
        if (families.size() % SWEEP == SWEEP - 1) {
            forgetOld();
        }
        long now = tenant.clock().epochSecond();
        RefreshFamily family =
                new RefreshFamily(
                        OktaId.random("oar"), grant, OktaId.opaque(), Map.of(), now, now, false);
        keep(family);
        return family;
    }

    /** Finds the family of a token, living or dead. */
    public Optional<RefreshFamily> familyWith(String token) {
        return Optional.ofNullable(familyOf.get(token)).flatMap(this::family);
    }

    public Optional<RefreshFamily> family(String id) {
        return Optional.ofNullable(families.get(id));
    }

    /** Whether the token would be honoured now. */
    public boolean living(RefreshFamily family, String token, App app) {
        long now = tenant.clock().epochSecond();
        return !family.revoked()
                && !family.expired(now)
                && family.accepts(token, now, app.leewaySeconds());
    }

    /**
     * Uses a token: rotates it where the application rotates; kills the family and refuses when the
     * token was retired longer ago than the leeway.
     */
    public RefreshFamily use(String token, App app) {
        String id = familyOf.getOrDefault(token, "");
        RefreshFamily after = families.computeIfPresent(id, (key, f) -> step(f, token, app));
        changed.run();
        if (after == null || after.revoked()) {
            throw new Refusal(OAuthFault.INVALID_REFRESH_TOKEN);
        }
        familyOf.put(after.current(), id);
        return after;
    }

    private RefreshFamily step(RefreshFamily family, String token, App app) {
        long now = tenant.clock().epochSecond();
        if (family.revoked() || family.expired(now)) {
            return family.dead();
        }
        if (!family.accepts(token, now, app.leewaySeconds())) {
            return family.dead();
        }
        boolean again = !token.equals(family.current());
        boolean same = again && tenant.chose(Switch.LEEWAY_ANSWER, "same");
        return app.rotates() && !same ? family.rotated(OktaId.opaque(), now) : family.used(now);
    }

    public void revoke(String familyId) {
        families.computeIfPresent(familyId, (id, family) -> family.dead());
        changed.run();
    }

    /** Revokes every family that fits and says how many there were. */
    public int revokeAll(Predicate<RefreshFamily> wanted) {
        List<RefreshFamily> found =
                families.values().stream().filter(f -> !f.revoked()).filter(wanted).toList();
        found.forEach(family -> revoke(family.id()));
        return found.size();
    }

    public List<RefreshFamily> all() {
        return List.copyOf(families.values());
    }

    public void load(Collection<RefreshFamily> kept) {
        kept.forEach(this::keep);
    }

    private void keep(RefreshFamily family) {
        families.put(family.id(), family);
        family.retired().keySet().forEach(token -> familyOf.put(token, family.id()));
        familyOf.put(family.current(), family.id());
        changed.run();
    }

    private void forgetOld() {
        long now = tenant.clock().epochSecond();
        families.values().removeIf(family -> family.expired(now));
        familyOf.values().removeIf(id -> !families.containsKey(id));
    }
}
