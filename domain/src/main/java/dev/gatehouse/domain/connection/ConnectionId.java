package dev.gatehouse.domain.connection;

import java.util.UUID;

/** The identity of one identity provider connection. */
public record ConnectionId(UUID value) {}
