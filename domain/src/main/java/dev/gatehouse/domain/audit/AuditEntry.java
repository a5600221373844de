package dev.gatehouse.domain.audit;

import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One line of the audit log: append-only, written in the transaction of what it tells.
 *
 * @param target what it was done to, in words a person recognizes
 * @param details what was received or changed, never a secret or token
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Actor actor,
        AuditAct act,
        Optional<OrganizationId> organization,
        String target,
        Map<String, String> details,
        String address,
        String correlationId) {
    /** The detail of an entry that stands for several deeds: how many. */
    public static final String TIMES = "not_noted_one_by_one";

    public AuditEntry {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** How often it was done: once, unless the entry stands for several. */
    public long times() {
        String times = details.getOrDefault(TIMES, "1");
        return times.matches("[1-9][0-9]{0,17}") ? Long.parseLong(times) : 1;
    }
}
