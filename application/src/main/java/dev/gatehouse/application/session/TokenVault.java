package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.TokenSet;

import java.util.Optional;
import java.util.UUID;

/** Keeps token sets, encrypted with the organization as associated data. */
public interface TokenVault {
    void keep(UUID id, OrganizationId organization, TokenSet tokens);

    Optional<TokenSet> find(UUID id, OrganizationId organization);

    void forget(UUID id);

    /** Destroys every token set of the organization. */
    void forgetAll(OrganizationId organization);
}
