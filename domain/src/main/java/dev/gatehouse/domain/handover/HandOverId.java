package dev.gatehouse.domain.handover;

import java.util.UUID;

/** The identity of one hand-over. */
public record HandOverId(UUID value) {}
