package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.TokenSet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token set as it was read.
 *
 * @param foundedAt when the sign-in was that it goes back to
 * @param intent that somebody set out to refresh it
 * @param fence the fencing number
 */
public record HeldTokens(
        UUID id,
        OrganizationId organization,
        TokenSet tokens,
        Instant foundedAt,
        Optional<RefreshIntent> intent,
        long fence) {
    /** Whether the access token still lives. */
    public boolean alive(Instant now) {
        return now.isBefore(tokens.accessTokenEndsAt());
    }
}
