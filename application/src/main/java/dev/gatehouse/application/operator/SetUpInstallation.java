package dev.gatehouse.application.operator;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.link.LinkOutcome;
import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.application.session.StartSession;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.LocalAccounts;
import dev.gatehouse.application.user.PasswordHashing;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.link.OneTimeLink;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Lets whoever holds the printed one-time link become the first operator. */
public final class SetUpInstallation {
    private final Operators operators;
    private final LocalAccounts accounts;
    private final OneTimeLinks links;
    private final PasswordHashing hashing;
    private final StartSession sessions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final RandomSecrets secrets;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public SetUpInstallation(
            Operators operators,
            LocalAccounts accounts,
            OneTimeLinks links,
            PasswordHashing hashing,
            StartSession sessions,
            Transactions transactions,
            AuditTrail audit,
            RandomSecrets secrets,
            Identifiers identifiers,
            InstantSource clock) {
        this.operators = operators;
        this.accounts = accounts;
        this.links = links;
        this.hashing = hashing;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.secrets = secrets;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A new link while there is no operator; the links printed before are worth nothing then. */
    public Optional<Secret> linkIfEmpty() {
        return transactions.run(() -> operators.none() ? Optional.of(newLink()) : Optional.empty());
    }

    private Secret newLink() {
        links.withdrawSetUpLinks();
        Secret token = secrets.next();
        LinkPurpose purpose = new LinkPurpose.SetUpInstallation();
        Instant until = clock.instant().plus(LinkPurpose.SetUpInstallation.LIFETIME);
        links.keep(new OneTimeLink(token.hash(), purpose, until));
        return token;
    }

    /** Whether the link was given out, is not over, and there is no operator yet. */
    public boolean usable(Secret token) {
        return operators.none()
                && links.find(token.hash())
                        .flatMap(
                                link ->
                                        link.usableFor(
                                                LinkPurpose.SetUpInstallation.class,
                                                clock.instant()))
                        .isPresent();
    }

    /** Makes the holder of the link the first operator and signs in. */
    public LinkOutcome accept(
            CallContext call, Secret token, DisplayName name, LoginName login, Password password) {
        PasswordHash hash = hashing.hash(password);
        return transactions.run(() -> consume(call, token, name, login, hash));
    }

    private LinkOutcome consume(
            CallContext call, Secret token, DisplayName name, LoginName login, PasswordHash hash) {
        if (!usable(token) || !links.consume(token.hash())) {
            return new LinkOutcome.NotUsable();
        }
        Operator operator =
                new Operator(new OperatorId(identifiers.next()), name, login, clock.instant());
        operators.create(operator);
        SessionSubject owner = new SessionSubject.OperatorSubject(operator.id());
        accounts.create(owner, login, hash);
        audit.note(call, AuditAct.OPERATOR_CREATED, login.value(), Map.of("with", "set-up link"));
        return new LinkOutcome.Accepted(sessions.start(owner, call.device()));
    }
}
