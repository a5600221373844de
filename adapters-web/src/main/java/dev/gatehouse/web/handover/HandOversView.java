package dev.gatehouse.web.handover;

import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.handover.ConfirmProof;
import dev.gatehouse.web.page.Errors;

import java.util.List;
import java.util.Optional;

/** What the page of the hand-overs shows. */
public record HandOversView(
        String path,
        String back,
        String recipient,
        String days,
        Optional<Made> made,
        List<Row> rows,
        Optional<ConfirmProof.Proven> proven,
        ViewConnection.Effect promotion,
        Errors errors) {
    /** A link that was just made; shown once. */
    public record Made(String recipient, String link, String until) {}

    /** One hand-over. */
    public record Row(
            String id,
            String recipient,
            String maker,
            String state,
            Optional<String> reason,
            String until,
            Optional<String> lastUsed) {}
}
