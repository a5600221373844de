package dev.gatehouse.domain.operator;

import java.util.UUID;

/** The identity of an operator. */
public record OperatorId(UUID value) {}
