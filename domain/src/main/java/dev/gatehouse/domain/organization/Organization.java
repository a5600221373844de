package dev.gatehouse.domain.organization;

import java.time.Instant;

/** A customer: its slug never changes, everything else may. */
public record Organization(
        OrganizationId id,
        OrganizationSlug slug,
        DisplayName name,
        Address address,
        AccessPolicy accessPolicy,
        RoleSource roleSource,
        Instant createdAt) {}
