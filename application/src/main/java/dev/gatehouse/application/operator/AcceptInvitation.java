package dev.gatehouse.application.operator;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.link.LinkOutcome;
import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.application.session.StartSession;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.LocalAccounts;
import dev.gatehouse.application.user.PasswordHashing;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Lets an invited administrator choose a password and signs in. */
public final class AcceptInvitation {
    private final OneTimeLinks links;
    private final LocalAccounts accounts;
    private final PasswordHashing hashing;
    private final StartSession sessions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public AcceptInvitation(
            OneTimeLinks links,
            LocalAccounts accounts,
            PasswordHashing hashing,
            StartSession sessions,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.links = links;
        this.accounts = accounts;
        this.hashing = hashing;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The invitation behind a link of this organization, unless it was used or is over. */
    public Optional<LinkPurpose.Invitation> show(OrganizationId organization, Secret token) {
        return links.find(token.hash())
                .flatMap(link -> link.usableFor(LinkPurpose.Invitation.class, clock.instant()))
                .filter(invitation -> invitation.organization().equals(organization));
    }

    public LinkOutcome accept(
            CallContext call, OrganizationId organization, Secret token, Password password) {
        PasswordHash hash = hashing.hash(password);
        return transactions.run(
                () ->
                        show(organization, token)
                                .filter(invitation -> links.consume(token.hash()))
                                .filter(invitation -> createAccount(invitation, hash))
                                .map(invitation -> signIn(call, invitation))
                                .orElseGet(LinkOutcome.NotUsable::new));
    }

    private boolean createAccount(LinkPurpose.Invitation invitation, PasswordHash hash) {
        return accounts.create(owner(invitation), invitation.login(), hash);
    }

    private LinkOutcome signIn(CallContext call, LinkPurpose.Invitation invitation) {
        String target = invitation.login().value();
        audit.note(call, AuditAct.INVITATION_ACCEPTED, invitation.organization(), target, Map.of());
        Secret cookie = sessions.start(owner(invitation), call.device());
        return new LinkOutcome.Accepted(cookie);
    }

    private static SessionSubject owner(LinkPurpose.Invitation invitation) {
        return new SessionSubject.Member(invitation.organization(), invitation.user());
    }
}
