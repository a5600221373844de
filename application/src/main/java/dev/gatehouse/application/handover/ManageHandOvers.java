package dev.gatehouse.application.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.handover.HandOverPeriod;
import dev.gatehouse.domain.handover.Maker;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.link.OneTimeLink;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes, lists and takes back the hand-overs of an organization. */
public final class ManageHandOvers {
    static final int SHOWN = 50;
    private static final int MOST_LIVE = 20;
    private static final UUID NOBODY = new UUID(0, 0);

    private final HandOvers handOvers;
    private final OneTimeLinks links;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final RandomSecrets secrets;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public ManageHandOvers(
            HandOvers handOvers,
            OneTimeLinks links,
            Transactions transactions,
            AuditTrail audit,
            RandomSecrets secrets,
            Identifiers identifiers,
            InstantSource clock) {
        this.handOvers = handOvers;
        this.links = links;
        this.transactions = transactions;
        this.audit = audit;
        this.secrets = secrets;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What came of making one. */
    public sealed interface Outcome {
        /** The secret of its link, which is shown once and stored nowhere. */
        record Made(HandOver handOver, Secret token) implements Outcome {}

        /** The organization has as many live ones as it can have. */
        record TooMany() implements Outcome {}
    }

    public Outcome make(
            CallContext call,
            OrganizationId organization,
            DisplayName recipient,
            HandOverPeriod period) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        Instant now = clock.instant();
        HandOver made =
                HandOver.made(
                        new HandOverId(identifiers.next()),
                        organization,
                        recipient,
                        maker(call.caller()),
                        now,
                        period);
        return transactions.run(() -> keep(call, made));
    }

    private Outcome keep(CallContext call, HandOver made) {
        long live =
                handOvers.latest(made.organization(), SHOWN).stream()
                        .filter(known -> known.liveAt(made.madeAt()))
                        .count();
        if (live >= MOST_LIVE) {
            return new Outcome.TooMany();
        }
        Secret token = secrets.next();
        handOvers.keep(made);
        LinkPurpose purpose = new LinkPurpose.HandOver(made.organization(), made.id());
        links.keep(new OneTimeLink(token.hash(), purpose, made.expiresAt()));
        audit.note(
                call,
                AuditAct.HAND_OVER_MADE,
                made.organization(),
                made.recipient().value(),
                Map.of("expires", made.expiresAt().toString()));
        return new Outcome.Made(made, token);
    }

    /** The latest, those that are over too, newest first. */
    public List<HandOver> list(CallContext call, OrganizationId organization) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        return handOvers.latest(organization, SHOWN);
    }

    /** Takes it back at once; false when there is no such one or it is over already. */
    public boolean revoke(CallContext call, OrganizationId organization, HandOverId id) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        return transactions.run(
                () ->
                        handOvers
                                .find(organization, id)
                                .filter(known -> known.liveAt(clock.instant()))
                                .filter(known -> end(call, known))
                                .isPresent());
    }

    private boolean end(CallContext call, HandOver known) {
        boolean first = handOvers.end(known.id(), HandOverEnd.REVOKED, clock.instant());
        if (first) {
            audit.note(
                    call,
                    AuditAct.HAND_OVER_ENDED,
                    known.organization(),
                    known.recipient().value(),
                    Map.of("reason", HandOverEnd.REVOKED.key()));
        }
        return first;
    }

    private static Maker maker(Caller caller) {
        return switch (caller) {
            case Caller.Member member ->
                    new Maker(Maker.Kind.USER, member.user().value(), member.name());
            case Caller.KeyHolder holder ->
                    new Maker(
                            Maker.Kind.API_KEY,
                            holder.key().id().value(),
                            holder.key().name().value());
            case Caller.Program program ->
                    new Maker(
                            Maker.Kind.API_USER,
                            program.apiUser().id().value(),
                            program.actor().name());
            case Caller.Owner owner -> new Maker(Maker.Kind.OWNER, NOBODY, owner.actor().name());
            case Caller.Visitor _,
                    Caller.Provider _,
                    Caller.SignedInOperator _,
                    Caller.HandOver _ ->
                    throw new IllegalStateException("May not manage the identity provider");
        };
    }
}
