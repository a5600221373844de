package dev.gatehouse.application.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.handover.HandOverState;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Turns the hash of a hand-over's cookie into a caller.
 *
 * <p>Asked of the storage at each request, and remembered by no node: taking it back is effective
 * at once everywhere.
 */
public final class UseHandOver {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final HandOvers handOvers;
    private final MakerRights rights;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public UseHandOver(
            HandOvers handOvers,
            MakerRights rights,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.handOvers = handOvers;
        this.rights = rights;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom a cookie stands for. */
    public sealed interface Outcome {
        /** The holder of a live hand-over. */
        record Holder(Caller.HandOver caller) implements Outcome {}

        /** It was one, and this is why it is over. */
        record Over(HandOverEnd reason) implements Outcome {}

        /** No hand-over of this organization has it. */
        record Unknown() implements Outcome {}
    }

    public Outcome use(CallContext call, Organization organization, SecretHash cookie) {
        return handOvers
                .find(cookie)
                .filter(found -> found.organization().equals(organization.id()))
                .map(found -> judge(call, organization, found))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome judge(CallContext call, Organization organization, HandOver found) {
        Instant now = clock.instant();
        return switch (found.stateAt(now)) {
            case HandOverState.Over(HandOverEnd reason, Instant _) -> new Outcome.Over(reason);
            case HandOverState.Waiting() -> new Outcome.Unknown();
            case HandOverState.InUse _ ->
                    rights.stands(found.maker(), organization)
                            ? inUse(found, now)
                            : lost(call, found, now);
        };
    }

    private Outcome inUse(HandOver found, Instant now) {
        boolean due =
                found.lastUsedAt().map(last -> !now.isBefore(last.plus(SEEN_EVERY))).orElse(true);
        if (due) {
            handOvers.used(found.id(), now);
        }
        return new Outcome.Holder(caller(found));
    }

    private Outcome lost(CallContext call, HandOver found, Instant now) {
        end(call.by(new Caller.Owner()), found, HandOverEnd.MAKER_LOST_RIGHT, now);
        return new Outcome.Over(HandOverEnd.MAKER_LOST_RIGHT);
    }

    /** The holder is done: the browser's hand-over ends. */
    public void leave(CallContext call) {
        if (call.caller() instanceof Caller.HandOver holder) {
            handOvers
                    .find(holder.organization(), holder.id())
                    .ifPresent(found -> end(call, found, HandOverEnd.LEFT, clock.instant()));
        }
    }

    private void end(CallContext call, HandOver found, HandOverEnd reason, Instant now) {
        var _ =
                transactions.run(
                        () -> {
                            boolean first = handOvers.end(found.id(), reason, now);
                            if (first) {
                                audit.note(
                                        call,
                                        AuditAct.HAND_OVER_ENDED,
                                        found.organization(),
                                        found.recipient().value(),
                                        Map.of("reason", reason.key()));
                            }
                            return first;
                        });
    }

    static Caller.HandOver caller(HandOver handOver) {
        return new Caller.HandOver(
                handOver.id(),
                handOver.organization(),
                handOver.recipient().value(),
                handOver.expiresAt());
    }
}
