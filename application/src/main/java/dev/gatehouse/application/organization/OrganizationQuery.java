package dev.gatehouse.application.organization;

import java.util.Optional;

/**
 * Which organizations to list.
 *
 * @param search part of the short name or of the name, ignoring the case of A to Z; empty for all
 * @param after the mark of the page before
 */
public record OrganizationQuery(String search, Optional<String> after, int limit) {}
