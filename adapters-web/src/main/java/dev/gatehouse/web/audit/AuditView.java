package dev.gatehouse.web.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the audit log shows. */
public record AuditView(
        List<Row> rows,
        List<String> acts,
        Optional<String> act,
        Optional<String> next,
        boolean first) {
    /** The list's query without the mark: {@code ?} or {@code ?act=signed_in&}. */
    public String query() {
        return "?" + act.map(only -> "act=" + only + "&").orElse("");
    }

    /** One entry. */
    public record Row(
            String at,
            String instant,
            String actor,
            String actorKind,
            String actKey,
            String target,
            Optional<String> why,
            Map<String, String> details,
            String address,
            String correlationId) {}
}
