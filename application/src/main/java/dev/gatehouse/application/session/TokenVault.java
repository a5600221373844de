package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps token sets, encrypted with the organization as associated data, and lets one caller at a
 * time refresh each.
 *
 * <p>Every set has a fencing number that each lease and each replacement raises. Whoever refreshes
 * says which number it saw, and stores its result only under the number that its lease was given: a
 * result that comes too late changes nothing.
 */
public interface TokenVault {
    /** Keeps the tokens of one session. */
    void keep(UUID id, OrganizationId organization, TokenSet tokens);

    /**
     * Keeps the tokens that all of a user's sessions share, in place of those that they shared
     * before; a refresh under way is overtaken. To be called while the user's row is held.
     *
     * @param fresh the id, if the user has no shared set yet
     */
    Shared share(UUID fresh, OrganizationId organization, UserId user, TokenSet tokens);

    /** The set that a user's sessions share, and what it held before. */
    record Shared(UUID id, Optional<TokenSet> former) {}

    /** The set, unless it was retired. */
    Optional<HeldTokens> find(UUID id, OrganizationId organization);

    /**
     * Takes the lease and writes the intent down, for one caller at a time on all nodes; durable
     * when the transaction has committed.
     *
     * @return empty when the set is not as it was seen any more, was retired, or an attempt is
     *     under way; an attempt that only waits is taken over
     */
    Optional<RefreshLease> lease(HeldTokens seen, Instant now, Instant until);

    /** Stores what the provider answered and ends the intent; false when the lease was lost. */
    boolean renew(RefreshLease lease, TokenSet tokens);

    /** Leaves the intent open, to be tried again from then on; false when the lease was lost. */
    boolean postpone(RefreshLease lease, Instant until);

    /** Retires a set that can be refreshed no more; false when the lease was lost. */
    boolean retire(RefreshLease lease, Instant at);

    /**
     * Whose sets were last presented after that time and have their turn; what failed and waits is
     * left alone when its access token is over.
     */
    List<OrganizationId> abandonedIn(Instant now, Instant begunAfter);

    /** Such sets of one organization, oldest first. */
    List<HeldTokens> abandoned(
            OrganizationId organization, Instant now, Instant begunAfter, int most);

    /** The set that a user's sessions share, if there is one. */
    Optional<UUID> sharedBy(OrganizationId organization, UserId user);

    /**
     * Retires those of the sets that no live session uses any more; of two sessions that end at
     * once one does. To be called in the transaction that ended the sessions.
     */
    void release(Collection<UUID> ids, Instant at);

    /** Destroys every token set of the organization, also those that were retired. */
    void forgetAll(OrganizationId organization);
}
