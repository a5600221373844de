package dev.gatehouse.domain.apiaccess;

import java.util.UUID;

/** The identity of an API user. */
public record ApiUserId(UUID value) {}
