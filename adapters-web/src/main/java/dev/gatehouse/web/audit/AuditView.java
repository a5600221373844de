package dev.gatehouse.web.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the audit log shows. */
public record AuditView(List<Row> rows, Optional<String> next, boolean first) {
    /** One entry. */
    public record Row(
            String at,
            String instant,
            String actor,
            String actorKind,
            String actKey,
            String target,
            Map<String, String> details,
            String address,
            String correlationId) {}
}
