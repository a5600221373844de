package dev.gatehouse.application.audit;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Gate;
import dev.gatehouse.application.access.Gate.Share;
import dev.gatehouse.application.access.Network;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes what strangers can cause as often as they like, without letting them fill the audit log.
 *
 * <p>What one network causes is noted one by one as long as it is not much, so that a person's
 * reference code is found; what is left out is counted, and told in one entry a minute. Counted on
 * each node; one that stops loses the number of its last minute.
 */
public final class NoteSparingly {
    private static final Share OF_ONE_NETWORK = new Share(Duration.ofSeconds(10), 20);
    private static final Share OF_ALL = new Share(Duration.ofSeconds(1), 60);

    private final AuditTrail audit;
    private final Gate<From> networks;
    private final Gate<Kind> kinds;
    private final Map<Kind, Rest> rest = new ConcurrentHashMap<>();

    public NoteSparingly(AuditTrail audit, InstantSource clock) {
        this.audit = audit;
        this.networks = new Gate<>(OF_ONE_NETWORK, clock);
        this.kinds = new Gate<>(OF_ALL, clock);
    }

    /** What is counted together; there are as many as organizations, times a few reasons. */
    private record Kind(Optional<OrganizationId> organization, AuditAct act, String why) {}

    private record From(Kind kind, Network network) {}

    /** How often it was left out, and the latest call that caused it. */
    private record Rest(long times, CallContext latest) {
        Rest and(Rest later) {
            return new Rest(times + later.times(), later.latest());
        }
    }

    /**
     * Notes it, or counts it.
     *
     * @param organization where it happened; empty for the installation
     * @param details hold {@code why}
     */
    public void note(
            CallContext call,
            AuditAct act,
            Optional<OrganizationId> organization,
            String target,
            Map<String, String> details) {
        Kind kind = new Kind(organization, act, details.getOrDefault("why", ""));
        From from = new From(kind, Network.of(call.device().address()));
        if (networks.admits(from) && kinds.admits(kind)) {
            audit.note(call, act, organization, target, details);
        } else {
            rest.merge(kind, new Rest(1, call), Rest::and);
        }
    }

    /** Tells what was left out since the last time. */
    public void noteRest() {
        rest.keySet().forEach(this::noteRest);
    }

    private void noteRest(Kind kind) {
        Rest left = rest.remove(kind);
        if (left == null) {
            return;
        }
        try {
            Map<String, String> details =
                    Map.of("why", kind.why(), AuditEntry.TIMES, String.valueOf(left.times()));
            audit.note(left.latest(), kind.act(), kind.organization(), "", details);
        } catch (RuntimeException notNoted) {
            rest.merge(kind, left, (later, former) -> former.and(later));
            throw notNoted;
        }
    }
}
