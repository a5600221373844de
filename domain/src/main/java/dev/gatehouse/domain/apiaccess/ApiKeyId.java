package dev.gatehouse.domain.apiaccess;

import java.util.UUID;

/** The identity of an API key. */
public record ApiKeyId(UUID value) {}
