package dev.gatehouse.domain.connection;

import java.time.Instant;

/** Settings that a complete, verified sign-in (or service token) has proven. */
public record LiveSettings(long revision, ConnectionSettings settings, Instant provenAt) {}
