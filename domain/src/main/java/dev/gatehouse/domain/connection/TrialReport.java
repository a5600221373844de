package dev.gatehouse.domain.connection;

import java.time.Instant;

/**
 * What a trial sign-in came to, kept for the administrator to read.
 *
 * @param draftRevision the revision that was tried
 * @param connected whether that revision became the live settings
 */
public record TrialReport(long draftRevision, Instant at, boolean connected, Diagnosis diagnosis) {}
