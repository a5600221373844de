package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.TokenSet;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to refresh one token set, until it expires or somebody replaces the set.
 *
 * @param fence the fencing number under which the result may be stored
 * @param failures how often it failed in a row before
 */
public record RefreshLease(
        UUID id,
        OrganizationId organization,
        TokenSet tokens,
        Instant foundedAt,
        int failures,
        long fence) {}
