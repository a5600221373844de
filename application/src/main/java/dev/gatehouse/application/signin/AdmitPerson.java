package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.session.EndWithoutRole;
import dev.gatehouse.application.session.GiveBack;
import dev.gatehouse.application.signal.HeedSignals;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.UserDirectory;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.User;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets a person in whom the provider has authenticated: finds the user, derives roles, starts a
 * session.
 */
public final class AdmitPerson {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final UserDirectory directory;
    private final Users users;
    private final StartFounded start;
    private final PendingSignIns pending;
    private final RandomSecrets secrets;
    private final GiveBack giveBack;
    private final EndWithoutRole withoutRole;
    private final HeedSignals signals;
    private final ChangeLog changes;
    private final Transactions transactions;
    private final Refusals refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    public AdmitPerson(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            UserDirectory directory,
            Users users,
            StartFounded start,
            PendingSignIns pending,
            RandomSecrets secrets,
            GiveBack giveBack,
            EndWithoutRole withoutRole,
            HeedSignals signals,
            ChangeLog changes,
            Transactions transactions,
            Refusals refusals,
            AuditTrail audit,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.directory = directory;
        this.users = users;
        this.start = start;
        this.pending = pending;
        this.secrets = secrets;
        this.giveBack = giveBack;
        this.withoutRole = withoutRole;
        this.signals = signals;
        this.changes = changes;
        this.transactions = transactions;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    SignInOutcome admit(
            CallContext call,
            Organization organization,
            SignInAttempt attempt,
            Purpose.SignIn purpose,
            CallbackParameters answer) {
        Optional<InForce> live = live(organization, attempt);
        if (live.isEmpty()) {
            return refusals.refuse(call, organization, RefusalCode.CONNECTION_CHANGED);
        }
        var outcome =
                connectors.get(attempt.kind()).complete(live.get().connection(), attempt, answer);
        return switch (outcome) {
            case CompleteOutcome.Denied(Finding finding) ->
                    refusals.refuse(call, organization, RefusalCode.DENIED_BY_PROVIDER, finding);
            case CompleteOutcome.Rejected(Finding finding) ->
                    refusals.refuse(call, organization, RefusalCode.ANSWER_REJECTED, finding);
            case CompleteOutcome.Unavailable(Finding finding) ->
                    refusals.refuse(call, organization, RefusalCode.PROVIDER_UNAVAILABLE, finding);
            case CompleteOutcome.Authenticated(ProviderIdentity identity, TokenSet tokens, var _) ->
                    believed(
                            call,
                            organization,
                            identity,
                            tokens,
                            new Begun(
                                    live.get().revision(),
                                    attempt.begunAt(),
                                    purpose.returnTo(),
                                    false));
        };
    }

    /** A person who decided to replace another; the settings must still be those of then. */
    SignInOutcome confirmed(CallContext call, Organization organization, PendingSignIn decided) {
        return believed(
                call,
                organization,
                decided.identity(),
                decided.tokens(),
                new Begun(decided.revision(), decided.authenticatedAt(), decided.returnTo(), true));
    }

    /**
     * Two sign-ins of one person at once change the same user; the one that comes second begins
     * again with what the first has stored. The tokens of who is refused are given back.
     */
    private SignInOutcome believed(
            CallContext call,
            Organization organization,
            ProviderIdentity identity,
            TokenSet tokens,
            Begun begun) {
        return transactions.repeat(
                () -> {
                    SignInOutcome outcome =
                            stillInForce(organization, begun.revision())
                                    ? resolve(call, organization, identity, tokens, begun)
                                    : refusals.refuse(
                                            call, organization, RefusalCode.CONNECTION_CHANGED);
                    if (outcome instanceof SignInOutcome.Refused) {
                        giveBack.giveBack(organization.id(), tokens);
                    }
                    return outcome;
                });
    }

    /**
     * By which settings and when the sign-in began, and where the person wanted to go.
     *
     * @param confirmed whether the person decided to replace who is signed in
     */
    private record Begun(long revision, Instant at, String returnTo, boolean confirmed) {}

    /** The live settings that a sign-in is judged by, and their revision. */
    private record InForce(long revision, ConnectionInUse connection) {}

    /**
     * Whether no administrator changed or disabled the connection since; none can until the commit.
     */
    private boolean stillInForce(Organization organization, long revision) {
        return connections
                .hold(organization.id())
                .flatMap(IdentityProviderConnection::inForce)
                .filter(live -> live.revision() == revision)
                .isPresent();
    }

    private Optional<InForce> live(Organization organization, SignInAttempt attempt) {
        return connections
                .find(organization.id())
                .flatMap(
                        c ->
                                c.inForce()
                                        .filter(
                                                live ->
                                                        live.settings()
                                                                .kind()
                                                                .equals(attempt.kind()))
                                        .map(
                                                live ->
                                                        new InForce(
                                                                live.revision(),
                                                                prepare.prepare(
                                                                        organization,
                                                                        c.id(),
                                                                        live.settings()))));
    }

    private SignInOutcome resolve(
            CallContext call,
            Organization organization,
            ProviderIdentity identity,
            TokenSet tokens,
            Begun begun) {
        String login = identity.login().map(DomainName::value).orElse("");
        Map<String, String> received = Received.of(identity);
        return switch (directory.resolve(organization, identity)) {
            case UserDirectory.Resolution.NoLogin() ->
                    refusals.refuse(call, organization, RefusalCode.NO_LOGIN, login, received);
            case UserDirectory.Resolution.NotAssigned() ->
                    refusals.refuse(call, organization, RefusalCode.NOT_ASSIGNED, login, received);
            case UserDirectory.Resolution.Recycled(User _) ->
                    refusals.refuse(
                            call, organization, RefusalCode.LOGIN_RECYCLED, login, received);
            case UserDirectory.Resolution.Known(User user, DomainName name) ->
                    letIn(call, organization, user, name, identity, tokens, begun);
        };
    }

    private SignInOutcome letIn(
            CallContext call,
            Organization organization,
            User user,
            DomainName login,
            ProviderIdentity identity,
            TokenSet tokens,
            Begun begun) {
        Map<String, String> received = Received.of(identity);
        if (!user.enabled()) {
            return refusals.refuse(
                    call, organization, RefusalCode.USER_DISABLED, login.value(), received);
        }
        if (signals.outdatesSignIn(organization.id(), identity, begun.at())) {
            return refusals.refuse(
                    call, organization, RefusalCode.SIGNED_OUT_MEANWHILE, login.value(), received);
        }
        User signedIn =
                user.signedIn(
                        identity.pin(),
                        login,
                        signals.received(organization.id(), identity, tokens.receivedAt()),
                        clock.instant());
        Optional<Caller> rights = MemberRights.of(signedIn, organization, Optional.empty());
        if (rights.isEmpty()) {
            rememberGroups(call, organization, user, signedIn);
            return refusals.refuse(
                    call, organization, RefusalCode.NO_ROLE, login.value(), received);
        }
        if (!begun.confirmed() && isSomebodyElse(call, organization, user)) {
            return ask(organization, identity, tokens, begun);
        }
        Users.Stored stored =
                signedIn.version() == 0 ? users.create(signedIn) : users.update(signedIn);
        if (stored == Users.Stored.TAKEN && signedIn.version() == 0) {
            throw new ConcurrentChange("The user");
        }
        if (stored == Users.Stored.TAKEN) {
            return refusals.refuse(
                    call, organization, RefusalCode.LOGIN_RECYCLED, login.value(), received);
        }
        tellOthers(signedIn);
        Secret cookie = start.start(call, signedIn, identity, tokens, begun.at());
        note(call.by(rights.get()), organization, login, rights.get(), received);
        return new SignInOutcome.SignedIn(cookie, begun.returnTo());
    }

    /** Whether another person is signed in in this browser. */
    private static boolean isSomebodyElse(CallContext call, Organization at, User coming) {
        return call.caller() instanceof Caller.Member member
                && member.session().isPresent()
                && member.organization().equals(at.id())
                && !member.user().equals(coming.id());
    }

    private SignInOutcome ask(
            Organization organization, ProviderIdentity identity, TokenSet tokens, Begun begun) {
        Secret ticket = secrets.next();
        pending.keep(
                new PendingSignIn(
                        ticket,
                        organization.id(),
                        begun.revision(),
                        identity,
                        tokens,
                        begun.at(),
                        begun.returnTo(),
                        clock.instant()));
        return new SignInOutcome.OtherPerson(ticket);
    }

    /** Lost groups are known here too: this person's other sessions end. */
    private void rememberGroups(
            CallContext call, Organization organization, User before, User now) {
        if (before.binding().pinned().isPresent()) {
            users.update(now);
            tellOthers(now);
            withoutRole.end(call, organization, now);
        }
    }

    /** This person's other sessions get the groups that came just now. */
    private void tellOthers(User user) {
        changes.tell(new Change.OfUser(user.organization(), user.id()));
    }

    private void note(
            CallContext call,
            Organization organization,
            DomainName login,
            Caller caller,
            Map<String, String> received) {
        Map<String, String> details = new java.util.TreeMap<>(received);
        if (caller instanceof Caller.Member member) {
            String roles =
                    member.roles().stream().map(RoleKey::value).collect(Collectors.joining(" "));
            details.put("roles", roles);
        }
        audit.note(call, AuditAct.SIGNED_IN, organization.id(), login.value(), details);
    }
}
