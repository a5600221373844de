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
    public AuditEntry {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
