package dev.gatehouse.sandbox.realm;

import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which lists of policies and rules are having their priorities put in order. Of two changes at
 * once one is refused; a switch makes the moment longer, in the machine's time.
 */
public final class Reconciling {
    private static final long OPEN = Long.MAX_VALUE;
    private final Map<String, Long> until = new ConcurrentHashMap<>();
    private final Tenant tenant;

    Reconciling(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Takes the list for a change; false while it is being put in order. */
    public boolean begin(String list) {
        boolean[] free = {false};
        until.compute(
                list,
                (name, busy) -> {
                    free[0] = busy == null || busy <= System.currentTimeMillis();
                    return free[0] ? OPEN : busy;
                });
        return free[0];
    }

    public void end(String list) {
        long millis = Long.parseLong(tenant.choice(Switch.PRIORITY_RECONCILING));
        until.put(list, System.currentTimeMillis() + millis);
    }
}
