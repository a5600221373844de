package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.TokenOwnership;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.UserId;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Keeps the tokens of a sign-in, for the session or for all of the user's, as it was chosen. */
public final class KeepTokens {
    private final SessionPolicies policies;
    private final TokenVault vault;
    private final GiveBack giveBack;
    private final Sessions sessions;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public KeepTokens(
            SessionPolicies policies,
            TokenVault vault,
            GiveBack giveBack,
            Sessions sessions,
            Identifiers identifiers,
            InstantSource clock) {
        this.policies = policies;
        this.vault = vault;
        this.giveBack = giveBack;
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Which token set the new session uses. To be called in the transaction of the sign-in, while
     * the user's row is held.
     */
    public UUID keep(OrganizationId organization, UserId user, TokenSet tokens) {
        return switch (policies.of(organization).ownership()) {
            case TokenOwnership.PER_SESSION -> own(organization, tokens);
            case TokenOwnership.PER_USER -> shared(organization, user, tokens);
        };
    }

    private UUID own(OrganizationId organization, TokenSet tokens) {
        UUID id = identifiers.next();
        vault.keep(id, organization, tokens);
        return id;
    }

    /**
     * Sessions are locked before token sets, as everywhere. The shared set may be retired in
     * between by the end of the last session that used it; then there is a new one.
     */
    private UUID shared(OrganizationId organization, UserId user, TokenSet tokens) {
        UUID fresh = identifiers.next();
        UUID expected = vault.sharedBy(organization, user).orElse(fresh);
        Set<UUID> former = new HashSet<>(sessions.moveTo(expected, organization, user));
        TokenVault.Shared shared = vault.share(fresh, organization, user, tokens);
        if (!shared.id().equals(expected)) {
            former.addAll(sessions.moveTo(shared.id(), organization, user));
        }
        shared.former().ifPresent(replaced -> giveBack.giveBack(organization, replaced));
        vault.release(former, clock.instant());
        return shared.id();
    }
}
