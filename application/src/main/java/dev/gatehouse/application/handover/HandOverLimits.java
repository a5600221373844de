package dev.gatehouse.application.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the holder of a hand-over may not do although whoever edits a connection may; nobody else is
 * limited.
 *
 * <p>What notes something runs in the transaction of the deed. If the hand-over ended meanwhile it
 * throws {@link NotPermitted}, so that nothing of the deed remains: ending is effective at once.
 */
public final class HandOverLimits {
    private final HandOvers handOvers;
    private final AuditTrail audit;
    private final InstantSource clock;

    public HandOverLimits(HandOvers handOvers, AuditTrail audit, InstantSource clock) {
        this.handOvers = handOvers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether the caller may work with the draft of that revision, its secret and what a trial of
     * it showed: the holder of a hand-over only with the draft that was saved through it.
     */
    public boolean mayUse(CallContext call, OrganizationId organization, long revision) {
        return !(call.caller() instanceof Caller.HandOver holder)
                || handOvers
                        .find(organization, holder.id())
                        .filter(found -> found.owns(revision))
                        .isPresent();
    }

    /** Whether the caller may replace settings in force and say what becomes of people. */
    public boolean mayDecideOnPeople(CallContext call) {
        return !(call.caller() instanceof Caller.HandOver);
    }

    /** The caller did something that changes no hand-over; fails when the caller's has ended. */
    public void stillOpen(CallContext call) {
        if (call.caller() instanceof Caller.HandOver holder) {
            permit(
                    handOvers
                            .find(holder.organization(), holder.id())
                            .filter(found -> found.liveAt(clock.instant()))
                            .isPresent());
        }
    }

    /** The caller saved the draft of that revision. */
    public void saved(CallContext call, long revision) {
        if (call.caller() instanceof Caller.HandOver holder) {
            permit(handOvers.saved(holder.id(), revision));
        }
    }

    /** The caller proved the draft of that revision, which awaits confirmation. */
    public void proved(CallContext call, long revision) {
        if (call.caller() instanceof Caller.HandOver holder) {
            permit(handOvers.proved(holder.id(), revision));
        }
    }

    /** The connection is Connected: every hand-over of the organization is over. */
    public void connected(CallContext call, IdentityProviderConnection connection) {
        List<HandOver> ended = end(call, connection.organization(), HandOverEnd.CONNECTED);
        if (call.caller() instanceof Caller.HandOver holder) {
            permit(ended.stream().anyMatch(found -> found.id().equals(holder.id())));
        }
    }

    /** The connection is disconnected: what holders had entered is gone, and they go with it. */
    public void disconnected(CallContext call, OrganizationId organization) {
        end(call, organization, HandOverEnd.DISCONNECTED);
    }

    /**
     * The hand-over through which the draft of that revision was proven, if it was. What one proved
     * whose right was taken back since counts no more.
     */
    public Optional<HandOver> provenBy(OrganizationId organization, long revision) {
        return handOvers.latest(organization, ManageHandOvers.SHOWN).stream()
                .filter(found -> found.hasProven(revision))
                .findFirst();
    }

    private List<HandOver> end(CallContext call, OrganizationId organization, HandOverEnd reason) {
        List<HandOver> ended = handOvers.endAll(organization, reason, clock.instant());
        for (HandOver over : ended) {
            audit.note(
                    call,
                    AuditAct.HAND_OVER_ENDED,
                    organization,
                    over.recipient().value(),
                    Map.of("reason", reason.key()));
        }
        return ended;
    }

    private static void permit(boolean live) {
        if (!live) {
            throw new NotPermitted(Permission.PREPARE_CONNECTION);
        }
    }
}
