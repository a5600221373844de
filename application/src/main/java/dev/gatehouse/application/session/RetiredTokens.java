package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Token sets that no session uses any more, until they are revoked at the provider.
 *
 * <p>Afterwards the ID token alone is kept for a while: it names the session at the provider when
 * the person wants to sign out there, too.
 */
public interface RetiredTokens {
    /** Adds tokens that never came into use or were replaced. */
    void add(UUID id, OrganizationId organization, TokenSet tokens, Instant at);

    /** Organizations with sets whose turn has come. */
    List<OrganizationId> dueIn(Instant now);

    /** Ids of such sets of one organization, oldest first. */
    List<UUID> due(OrganizationId organization, Instant now, int most);

    /**
     * Takes one for revocation, for one caller at a time; it comes again at {@code next} unless it
     * is {@link #revoked} until then.
     */
    Optional<Taken> take(UUID id, Instant now, Instant next);

    /** A set to revoke, and how often that was tried before. */
    record Taken(UUID id, OrganizationId organization, TokenSet tokens, int tries) {}

    /** Destroys access and refresh token; the ID token stays. */
    void revoked(UUID id);

    /** The ID token of a retired set. */
    Optional<Secret> idToken(UUID id, OrganizationId organization);

    /** Destroys what was retired before that time. */
    void forget(Instant retiredBefore);
}
