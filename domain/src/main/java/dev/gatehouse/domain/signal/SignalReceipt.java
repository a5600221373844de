package dev.gatehouse.domain.signal;

import java.time.Duration;
import java.time.Instant;

/**
 * The latest signal of a kind that was believed, or the latest that was not, for the administrator.
 *
 * @param event what was told; empty where that was not read
 * @param result what came of it: a name in the message files
 * @param took from the arrival until the last session that it ended was refused here
 */
public record SignalReceipt(
        SignalKind kind,
        boolean believed,
        Instant at,
        String event,
        String result,
        int sessionsEnded,
        Duration took) {}
