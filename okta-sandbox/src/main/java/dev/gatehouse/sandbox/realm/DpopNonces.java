package dev.gatehouse.sandbox.realm;

import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.TenantClock;

import java.util.LinkedHashMap;
import java.util.Map;

/** The nonces of a tenant: a new one every 24 hours, each accepted for 3 days. */
public final class DpopNonces {
    private static final long RENEWED = 24 * 3600L;
    private static final long ACCEPTED = 3 * RENEWED;
    private final Map<String, Long> issued = new LinkedHashMap<>();
    private final TenantClock clock;
    private String newest = "";
    private long since;

    DpopNonces(TenantClock clock) {
        this.clock = clock;
    }

    public synchronized String current() {
        long now = clock.epochSecond();
        if (newest.isEmpty() || now - since > RENEWED) {
            newest = OktaId.opaque();
            since = now;
            issued.put(newest, now);
            issued.values().removeIf(at -> now - at > ACCEPTED);
        }
        return newest;
    }

    public synchronized boolean accepts(String nonce) {
        Long at = issued.get(nonce);
        return at != null && clock.epochSecond() - at <= ACCEPTED;
    }
}
