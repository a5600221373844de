package dev.gatehouse.web.handover;

import dev.gatehouse.domain.handover.HandOver;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A hand-over as the JSON API shows it.
 *
 * @param link only in the answer that made it
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record HandOverJson(
        String id,
        String recipient,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        String state,
        @Nullable String reason,
        @Nullable Instant openedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String link) {
    static HandOverJson of(HandOver found, Instant now) {
        return new HandOverJson(
                found.id().value().toString(),
                found.recipient().value(),
                found.maker().name(),
                found.madeAt(),
                found.expiresAt(),
                HandOverRows.state(found, now),
                HandOverRows.reason(found, now).orElse(null),
                found.openedAt().orElse(null),
                found.lastUsedAt().orElse(null),
                null);
    }

    HandOverJson withLink(String made) {
        return new HandOverJson(
                id,
                recipient,
                madeBy,
                madeAt,
                expiresAt,
                state,
                reason,
                openedAt,
                lastUsedAt,
                made);
    }
}
