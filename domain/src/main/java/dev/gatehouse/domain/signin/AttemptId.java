package dev.gatehouse.domain.signin;

import java.util.UUID;

/** The identity of one attempt to sign in. */
public record AttemptId(UUID value) {}
