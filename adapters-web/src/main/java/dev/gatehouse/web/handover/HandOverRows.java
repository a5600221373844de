package dev.gatehouse.web.handover;

import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.handover.HandOverState;
import dev.gatehouse.web.page.Times;

import java.time.Instant;
import java.util.Optional;

/** Shows hand-overs as rows. */
final class HandOverRows {
    private HandOverRows() {}

    static HandOversView.Row row(HandOver found, Instant now) {
        return new HandOversView.Row(
                found.id().value().toString(),
                found.recipient().value(),
                found.maker().name(),
                state(found, now),
                reason(found, now),
                Times.exact(found.expiresAt()),
                found.lastUsedAt().map(Times::exact));
    }

    /** {@code waiting}, {@code in_use} or {@code over}. */
    static String state(HandOver found, Instant now) {
        return switch (found.stateAt(now)) {
            case HandOverState.Waiting() -> "waiting";
            case HandOverState.InUse _ -> "in_use";
            case HandOverState.Over _ -> "over";
        };
    }

    static Optional<String> reason(HandOver found, Instant now) {
        return found.stateAt(now) instanceof HandOverState.Over(HandOverEnd reason, Instant _)
                ? Optional.of(reason.key())
                : Optional.empty();
    }
}
