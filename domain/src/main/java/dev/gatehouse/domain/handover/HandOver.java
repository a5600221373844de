package dev.gatehouse.domain.handover;

import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Optional;

/**
 * The set-up of one organization's connection, handed over to somebody without an account.
 *
 * @param recipient for whom it is, as its maker calls that person
 * @param openedAt when its link was used up
 * @param draft the revision of the latest draft that was saved through it; only that draft's secret
 *     was entered by its holder
 * @param proven the revision that a trial sign-in through it proved without making it live
 */
public record HandOver(
        HandOverId id,
        OrganizationId organization,
        DisplayName recipient,
        Maker maker,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> openedAt,
        Optional<Instant> lastUsedAt,
        Optional<Long> draft,
        Optional<Long> proven,
        Optional<Ending> ending) {

    /** Why and when it ended before its time. */
    public record Ending(HandOverEnd reason, Instant at) {}

    /** One that nobody opened yet. */
    public static HandOver made(
            HandOverId id,
            OrganizationId organization,
            DisplayName recipient,
            Maker maker,
            Instant now,
            HandOverPeriod period) {
        return new HandOver(
                id,
                organization,
                recipient,
                maker,
                now,
                now.plus(period.length()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public HandOverState stateAt(Instant now) {
        if (ending.isPresent()) {
            return new HandOverState.Over(ending.get().reason(), ending.get().at());
        }
        if (!now.isBefore(expiresAt)) {
            return new HandOverState.Over(HandOverEnd.EXPIRED, expiresAt);
        }
        return openedAt.<HandOverState>map(HandOverState.InUse::new)
                .orElseGet(HandOverState.Waiting::new);
    }

    public boolean liveAt(Instant now) {
        return !(stateAt(now) instanceof HandOverState.Over);
    }

    /** Whether the draft of that revision was saved through it, with a secret of its holder. */
    public boolean owns(long revision) {
        return draft.filter(own -> own == revision).isPresent();
    }

    /** Whether it proved the draft of that revision, and nobody took its right back since. */
    public boolean hasProven(long revision) {
        boolean takenBack =
                ending.map(Ending::reason).filter(HandOverEnd::takesRightBack).isPresent();
        return !takenBack && proven.filter(own -> own == revision).isPresent();
    }

    public HandOver opened(Instant at) {
        return with(Optional.of(at), Optional.of(at), draft, proven, ending);
    }

    public HandOver usedAt(Instant at) {
        return with(openedAt, Optional.of(at), draft, proven, ending);
    }

    public HandOver saved(long revision) {
        return with(openedAt, lastUsedAt, Optional.of(revision), proven, ending);
    }

    public HandOver proved(long revision) {
        return with(openedAt, lastUsedAt, draft, Optional.of(revision), ending);
    }

    public HandOver ended(HandOverEnd reason, Instant at) {
        return with(openedAt, lastUsedAt, draft, proven, Optional.of(new Ending(reason, at)));
    }

    private HandOver with(
            Optional<Instant> opened,
            Optional<Instant> used,
            Optional<Long> saved,
            Optional<Long> proved,
            Optional<Ending> end) {
        return new HandOver(
                id,
                organization,
                recipient,
                maker,
                madeAt,
                expiresAt,
                opened,
                used,
                saved,
                proved,
                end);
    }
}
