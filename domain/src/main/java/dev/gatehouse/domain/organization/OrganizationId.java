package dev.gatehouse.domain.organization;

import java.util.UUID;

/** The identity of an organization; never reused, never shown to people. */
public record OrganizationId(UUID value) {}
