package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.StorageUnavailable;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.SignOutReason;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the tokens of a session fresh while the session is used, and never otherwise.
 *
 * <p>Of all threads and nodes one refreshes a token set; the others go on with the old access token
 * while it lives, else they wait for the result.
 */
public final class RefreshTokens {
    /** Two leases and more, in pauses of a tenth of a second. */
    private static final int MOST_PAUSES = 200;

    /** How long another's attempt is not looked at again while the access token lives. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final TokenVault vault;
    private final SessionPolicies policies;
    private final AttemptRefresh attempt;
    private final EndFounded ending;
    private final Pause pause;
    private final InstantSource clock;

    public RefreshTokens(
            TokenVault vault,
            SessionPolicies policies,
            AttemptRefresh attempt,
            EndFounded ending,
            Pause pause,
            InstantSource clock) {
        this.vault = vault;
        this.policies = policies;
        this.attempt = attempt;
        this.ending = ending;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * To be called when a session that holds these tokens is used; may ask the provider.
     *
     * @throws StorageUnavailable when others renew them for longer than anybody should wait; nobody
     *     is signed out by that
     */
    public Freshness keepFresh(Organization organization, UUID tokens) {
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            Optional<HeldTokens> held = vault.find(tokens, organization.id());
            Optional<Freshness> known =
                    held.isEmpty() ? over(organization, tokens) : look(organization, held.get());
            if (known.isPresent()) {
                return known.get();
            }
        }
        // Nothing is known against the session.
        throw new StorageUnavailable("Others renew the tokens and do not come to an end");
    }

    /** Empty where somebody brought new tokens at the last moment. */
    private Optional<Freshness> over(Organization organization, UUID tokens) {
        return ending.endUnlessAlive(tokens, organization.id(), SignOutReason.PROVIDER_ERROR)
                ? Optional.of(new Freshness.Over())
                : Optional.empty();
    }

    /** What is clear now, or empty when the set must be read anew. */
    private Optional<Freshness> look(Organization organization, HeldTokens held) {
        Instant now = clock.instant();
        Instant due = policies.of(organization.id()).refresh().dueAt(held.tokens());
        if (held.intent().isEmpty() && now.isBefore(due)) {
            return fresh(due);
        }
        if (held.intent().filter(intent -> intent.underWay(now)).isPresent()) {
            return held.alive(now) ? fresh(held, now.plus(MOMENT)) : waited();
        }
        Optional<Instant> pausing =
                held.intent().filter(intent -> intent.pausing(now)).map(RefreshIntent::until);
        if (pausing.isPresent() && held.alive(now)) {
            return fresh(held, pausing.get());
        }
        return held.tokens().refreshToken().isPresent()
                ? tried(organization, held)
                : unrenewable(organization, held, now);
    }

    private Optional<Freshness> unrenewable(
            Organization organization, HeldTokens held, Instant now) {
        return held.alive(now)
                ? fresh(held.tokens().accessTokenEndsAt())
                : over(organization, held.id());
    }

    private Optional<Freshness> tried(Organization organization, HeldTokens held) {
        return switch (attempt.attempt(organization, held)) {
            case RENEWED, OVERTAKEN -> Optional.empty();
            case ENDED -> Optional.of(new Freshness.Over());
            case POSTPONED ->
                    held.alive(clock.instant()) ? Optional.empty() : over(organization, held.id());
        };
    }

    private Optional<Freshness> waited() {
        pause.briefly();
        return Optional.empty();
    }

    private static Optional<Freshness> fresh(HeldTokens held, Instant until) {
        Instant end = held.tokens().accessTokenEndsAt();
        return fresh(until.isBefore(end) ? until : end);
    }

    private static Optional<Freshness> fresh(Instant until) {
        return Optional.of(new Freshness.Fresh(until));
    }
}
