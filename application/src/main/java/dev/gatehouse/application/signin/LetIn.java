package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.session.EndWithoutRole;
import dev.gatehouse.application.signal.HeedSignals;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.UserDirectory;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.User;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the user of an authenticated person, derives the roles and starts the session; in the
 * transaction of the sign-in.
 */
public final class LetIn {
    private final UserDirectory directory;
    private final Users users;
    private final StartFounded start;
    private final AskToReplace ask;
    private final EndWithoutRole withoutRole;
    private final HeedSignals signals;
    private final ChangeLog changes;
    private final Refusals refusals;
    private final AuditTrail audit;
    private final InstantSource clock;

    public LetIn(
            UserDirectory directory,
            Users users,
            StartFounded start,
            AskToReplace ask,
            EndWithoutRole withoutRole,
            HeedSignals signals,
            ChangeLog changes,
            Refusals refusals,
            AuditTrail audit,
            InstantSource clock) {
        this.directory = directory;
        this.users = users;
        this.start = start;
        this.ask = ask;
        this.withoutRole = withoutRole;
        this.signals = signals;
        this.changes = changes;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    SignInOutcome letIn(Arrival arrival) {
        String told = arrival.identity().login().map(DomainName::value).orElse("");
        return switch (directory.resolve(arrival.organization(), arrival.identity())) {
            case UserDirectory.Resolution.NoLogin() -> refuse(arrival, RefusalCode.NO_LOGIN, told);
            case UserDirectory.Resolution.NotAssigned() ->
                    refuse(arrival, RefusalCode.NOT_ASSIGNED, told);
            case UserDirectory.Resolution.Recycled(User _) ->
                    refuse(arrival, RefusalCode.LOGIN_RECYCLED, told);
            case UserDirectory.Resolution.Known(User user, DomainName login) ->
                    letIn(arrival, user, login);
        };
    }

    private SignInOutcome letIn(Arrival arrival, User user, DomainName login) {
        if (!user.enabled()) {
            return refuse(arrival, RefusalCode.USER_DISABLED, login.value());
        }
        if (signals.outdatesSignIn(
                arrival.organization().id(), arrival.identity(), arrival.begunAt())) {
            return refuse(arrival, RefusalCode.SIGNED_OUT_MEANWHILE, login.value());
        }
        User signedIn = signedIn(arrival, user, login);
        Optional<Caller> rights =
                MemberRights.of(signedIn, arrival.organization(), Optional.empty());
        if (rights.isEmpty()) {
            rememberGroups(arrival, user, signedIn);
            return refuse(arrival, RefusalCode.NO_ROLE, login.value());
        }
        if (ask.isNeeded(arrival, user)) {
            return ask.ask(arrival);
        }
        return stored(signedIn)
                ? started(arrival, signedIn, login, rights.get())
                : refuse(arrival, RefusalCode.LOGIN_RECYCLED, login.value());
    }

    private SignInOutcome refuse(Arrival arrival, RefusalCode code, String login) {
        return refusals.refuse(
                arrival.call(),
                arrival.organization(),
                code,
                login,
                Received.of(arrival.identity()));
    }

    private User signedIn(Arrival arrival, User user, DomainName login) {
        return user.signedIn(
                arrival.identity().pin(),
                login,
                signals.received(
                        arrival.organization().id(),
                        arrival.identity(),
                        arrival.tokens().receivedAt()),
                clock.instant());
    }

    /** Lost groups are known here too: this person's other sessions end. */
    private void rememberGroups(Arrival arrival, User before, User now) {
        if (before.binding().pinned().isPresent()) {
            users.update(now);
            tellOthers(now);
            withoutRole.end(arrival.call(), arrival.organization(), now);
        }
    }

    /** This person's other sessions get the groups that came just now. */
    private void tellOthers(User user) {
        changes.tell(new Change.OfUser(user.organization(), user.id()));
    }

    /** Whether the login is nobody else's; a new user whom another sign-in made is found again. */
    private boolean stored(User signedIn) {
        if (signedIn.version() > 0) {
            return users.update(signedIn) == Users.Stored.STORED;
        }
        if (users.create(signedIn) == Users.Stored.TAKEN) {
            throw new ConcurrentChange("The user");
        }
        return true;
    }

    private SignInOutcome started(Arrival arrival, User user, DomainName login, Caller rights) {
        tellOthers(user);
        Secret cookie =
                start.start(
                        arrival.call(),
                        user,
                        arrival.identity(),
                        arrival.tokens(),
                        arrival.begunAt());
        Map<String, String> details = new TreeMap<>(Received.of(arrival.identity()));
        if (rights instanceof Caller.Member member) {
            details.put(
                    "roles",
                    member.roles().stream().map(RoleKey::value).collect(Collectors.joining(" ")));
        }
        audit.note(
                arrival.call().by(rights),
                AuditAct.SIGNED_IN,
                user.organization(),
                login.value(),
                details);
        return new SignInOutcome.SignedIn(cookie, arrival.returnTo());
    }
}
