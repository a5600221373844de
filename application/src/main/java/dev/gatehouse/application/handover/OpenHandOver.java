package dev.gatehouse.application.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.link.LinkOutcome;
import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Opens a hand-over by its link, in one browser.
 *
 * <p>Of two people with the same link the first gets in; the other is told that the link cannot be
 * used, and the administrator sees when it was opened.
 */
public final class OpenHandOver {
    private final HandOvers handOvers;
    private final OneTimeLinks links;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final RandomSecrets secrets;
    private final InstantSource clock;

    public OpenHandOver(
            HandOvers handOvers,
            OneTimeLinks links,
            Transactions transactions,
            AuditTrail audit,
            RandomSecrets secrets,
            InstantSource clock) {
        this.handOvers = handOvers;
        this.links = links;
        this.transactions = transactions;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What the link opens, unless it was used or is over. */
    public Optional<HandOver> show(OrganizationId organization, Secret token) {
        Instant now = clock.instant();
        return links.find(token.hash())
                .flatMap(link -> link.usableFor(LinkPurpose.HandOver.class, now))
                .filter(purpose -> purpose.organization().equals(organization))
                .flatMap(purpose -> handOvers.find(organization, purpose.handOver()))
                .filter(found -> found.liveAt(now));
    }

    /** Uses the link up; the secret is the value of the hand-over's cookie. */
    public LinkOutcome accept(CallContext call, OrganizationId organization, Secret token) {
        Secret cookie = secrets.next();
        return transactions.run(
                () ->
                        show(organization, token)
                                .filter(_ -> links.consume(token.hash()))
                                .filter(found -> open(found, cookie))
                                .map(found -> note(call, found, cookie))
                                .orElseGet(LinkOutcome.NotUsable::new));
    }

    private boolean open(HandOver found, Secret cookie) {
        return handOvers.open(found.id(), cookie.hash(), clock.instant());
    }

    private LinkOutcome note(CallContext call, HandOver opened, Secret cookie) {
        CallContext holder = call.by(UseHandOver.caller(opened));
        audit.note(
                holder,
                AuditAct.HAND_OVER_OPENED,
                opened.organization(),
                opened.recipient().value(),
                Map.of("made_by", opened.maker().name()));
        return new LinkOutcome.Accepted(cookie);
    }
}
