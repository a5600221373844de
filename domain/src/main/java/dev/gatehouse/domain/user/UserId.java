package dev.gatehouse.domain.user;

import java.util.UUID;

/** The identity of a user within the installation. */
public record UserId(UUID value) {}
