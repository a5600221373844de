package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.TokenSet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps token sets, encrypted with the organization as associated data. */
public interface TokenVault {
    void keep(UUID id, OrganizationId organization, TokenSet tokens);

    Optional<TokenSet> find(UUID id, OrganizationId organization);

    void forget(UUID id);

    /** Destroys those of the token sets that no live session uses. */
    void forgetUnused(List<UUID> ids);

    /** Destroys every token set of the organization. */
    void forgetAll(OrganizationId organization);
}
