package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.HeldTokens;
import dev.gatehouse.application.session.SessionPolicies;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.SettableClock;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshFraction;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionLimits;
import dev.gatehouse.domain.session.SessionPolicy;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenOwnership;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.User;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Two nodes on one storage, a provider and a clock that is moved; beside them the model.
 *
 * <p>All happens on one thread, and what happens at the same time happens at the places where a
 * node waits: so the same steps lead to the same end.
 */
final class Fleet {
    private static final Duration CHORES = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofDays(300);

    private final SettableClock clock = new SettableClock();
    private final ScriptedConnector connector = new ScriptedConnector();
    private final Model model;
    private final Directory directory = new Directory();
    private final RotatingProvider provider;
    private final List<Node> nodes;
    private final Organization acme;
    private final List<User> users;
    private Duration learnAfter = Duration.ZERO;
    private Instant choresAt = clock.instant();

    Fleet(Storage storage, TokenOwnership ownership, Remembering.Maker maker) {
        model = new Model(ownership);
        provider = new RotatingProvider(clock, model::wrong, this::told);
        connector.refreshes(provider::refresh);
        acme = AnOrganization.in(storage);
        users = List.of(user(storage, "ada"), user(storage, "bob"));
        storage.port(Connections.class).store(AConnection.of(acme).live());
        storage.port(SessionPolicies.class)
                .set(
                        acme.id(),
                        new SessionPolicy(
                                ownership, RefreshFraction.DEFAULT, new SessionLimits(LONG, LONG)));
        nodes = List.of(node(0, storage, maker), node(1, storage, maker));
    }

    private User user(Storage storage, String name) {
        return AUser.of(acme.id())
                .pinned(name + "@acme.example", "00u" + name)
                .granted("view_only")
                .in(storage.port(Users.class));
    }

    private ProviderIdentity told(int user) {
        return new ProviderIdentity(
                pin(user),
                Optional.empty(),
                Optional.empty(),
                new RolesClaim.Present(directory.groups(user)));
    }

    private Pin pin(int user) {
        return users.get(user).binding().pinned().orElseThrow();
    }

    private Node node(int number, Storage storage, Remembering.Maker maker) {
        return new Node(
                clock, storage, connector, change -> tell(number, change), this::pause, maker);
    }

    /** The node that did it forgets at once, the other when it learns it. */
    private void tell(int by, Change change) {
        Instant now = clock.instant();
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).willLearn(change, i == by ? now : now.plus(learnAfter));
        }
    }

    private <T> T port(Class<T> type) {
        return nodes.getFirst().house.port(type);
    }

    /** What is wrong after the step, if something is. */
    Optional<String> take(Step step) {
        happens(step);
        return model.wrong();
    }

    private void happens(Step step) {
        switch (step) {
            case Step.SignIn(int user, int node) -> signIn(user, nodes.get(node));
            case Step.Use(int session, int node, Step.Meanwhile meanwhile) ->
                    model.chosen(session)
                            .ifPresent(known -> use(known, nodes.get(node), meanwhile));
            case Step.End(int session, int node, Step.By by) ->
                    model.chosen(session).ifPresent(known -> end(known, nodes.get(node), by));
            case Step.Provider(Mood mood) -> provider.is(mood);
            case Step.Revoke(int session, boolean accessRemoved) ->
                    model.chosen(session)
                            .ifPresent(known -> known.foundedOn().revoke(accessRemoved));
            case Step.Group(int user, boolean member) ->
                    directory.put(user, member, clock.instant());
            case Step.TellLoss(int which, int node) ->
                    directory.tell(which).ifPresent(loss -> tell(loss, nodes.get(node)));
            case Step.Lose(int user, int node) -> {
                directory.put(user, false, clock.instant());
                directory.tellLast().ifPresent(loss -> tell(loss, nodes.get(node)));
            }
            case Step.LearnAfter(Duration delay) -> {
                learnAfter = delay;
                model.learntAfter(delay);
            }
            case Step.Restart(int node) -> nodes.get(node).restart();
            case Step.Pass(Duration time) -> pass(time);
        }
        look();
    }

    private void signIn(int number, Node node) {
        User user = users.get(number);
        TokenSet tokens = provider.signIn(number);
        Session session =
                node.house
                        .transactions()
                        .run(
                                () -> {
                                    UUID set =
                                            node.house
                                                    .keepTokens()
                                                    .keep(acme.id(), user.id(), tokens);
                                    return ASession.of(user)
                                            .startedAt(clock.instant())
                                            .using(set)
                                            .in(port(Sessions.class));
                                });
        Known known = model.signedIn(session, number, provider.family(tokens));
        use(known, node, Step.Meanwhile.NOTHING);
    }

    /** Somebody waited longer than browsers do. */
    private static final class GaveUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void use(Known known, Node node, Step.Meanwhile meanwhile) {
        if (!meanwhile.equals(Step.Meanwhile.NOTHING)) {
            provider.next(() -> meanwhile.asked().forEach(this::happens), meanwhile.dies());
        }
        boolean accepted;
        try {
            accepted =
                    node.accepts(
                            known.session.hash(),
                            () -> meanwhile.read().forEach(this::happens),
                            () -> meanwhile.found().forEach(this::happens));
        } catch (GaveUp unknown) {
            return;
        } catch (RotatingProvider.NodeDied died) {
            node.restart();
            return;
        } finally {
            provider.next(() -> {}, false);
        }
        look();
        model.used(known, accepted, clock.instant());
    }

    private void end(Known known, Node node, Step.By by) {
        Instant now = clock.instant();
        SessionSelection all =
                new SessionSelection.OfUser(
                        acme.id(), users.get(known.user).id(), Optional.empty());
        switch (by) {
            case PERSON -> {
                end(node, new SessionSelection.One(known.session.id()), SignOutReason.SIGNED_OUT);
                model.ends(known::equals, SignOutReason.SIGNED_OUT, now);
            }
            case ADMINISTRATOR -> {
                end(node, all, SignOutReason.SIGNED_OUT_BY_ADMINISTRATOR);
                model.ends(
                        other -> other.user == known.user,
                        SignOutReason.SIGNED_OUT_BY_ADMINISTRATOR,
                        now);
            }
            case SIGNAL -> signal(known, node, now.minus(Duration.ofMinutes(1)));
            case CONFIGURATION -> {
                end(
                        node,
                        new SessionSelection.OnConnection(acme.id()),
                        SignOutReason.CONFIGURATION_CHANGED);
                model.ends(other -> true, SignOutReason.CONFIGURATION_CHANGED, now);
            }
        }
    }

    private static void end(Node node, SessionSelection selection, SignOutReason reason) {
        node.house.endSessions().end(House.owner(), selection, reason);
    }

    private void signal(Known known, Node node, Instant at) {
        tell(node, known.user, at, new SignalEffect.SignOut());
        model.ends(
                other -> other.user == known.user && !other.session.authenticatedAt().isAfter(at),
                SignOutReason.SIGNED_OUT_BY_PROVIDER,
                clock.instant());
    }

    private void tell(Directory.Loss loss, Node node) {
        tell(node, loss.user(), loss.at(), new SignalEffect.LoseGroup(Directory.GROUP));
    }

    private void tell(Node node, int user, Instant at, SignalEffect effect) {
        SignalSubject subject = new SignalSubject.Account(pin(user));
        connector.reads(
                new RevocationOutcome.Believed(
                        List.of(
                                new ToldEvent(
                                        "event", Given.word(), Optional.of(subject), at, effect))));
        node.house
                .receiveSignal()
                .receive(
                        House.visitor(),
                        acme,
                        new IncomingSignal.GlobalTokenRevocation(new Secret("token"), "{}"));
    }

    /** A tenth of a second of somebody who waits for another's answer. */
    private void pause() {
        pass(Duration.ofMillis(100));
        Instant now = clock.instant();
        if (provider.asked()
                .filter(at -> !now.isBefore(at.plus(RotatingProvider.TIME_OUT)))
                .isPresent()) {
            throw new GaveUp();
        }
    }

    /** Chores run every five seconds; what is older than the leeway is no matter of theirs. */
    private void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        Instant slowly = clock.instant().plus(RefreshIntent.LEEWAY.multipliedBy(2));
        while (clock.instant().isBefore(end) && clock.instant().isBefore(slowly)) {
            Duration rest = Duration.between(clock.instant(), end);
            clock.pass(rest.compareTo(CHORES) < 0 ? rest : CHORES);
            if (!clock.instant().isBefore(choresAt)) {
                choresAt = clock.instant().plus(CHORES);
                completeRefreshes(nodes.getFirst());
            }
        }
        if (clock.instant().isBefore(end)) {
            clock.pass(Duration.between(clock.instant(), end));
        }
    }

    /** As the chore does it, but one after the other. */
    private void completeRefreshes(Node node) {
        Instant now = clock.instant();
        port(TokenVault.class)
                .abandoned(acme.id(), now, now.minus(RefreshIntent.LEEWAY), 50)
                .forEach(held -> attempt(node, held));
    }

    private void attempt(Node node, HeldTokens held) {
        node.house.attemptRefresh().attempt(acme, held);
    }

    private void look() {
        model.all().stream().filter(Known::live).forEach(this::look);
        for (int user = 0; user < users.size(); user++) {
            if (isInGroup(user) && directory.isOutForSure(user)) {
                model.wrong("A group that was lost came back");
            }
        }
    }

    private boolean isInGroup(int user) {
        return port(Users.class)
                .find(acme.id(), users.get(user).id())
                .filter(stored -> stored.groups().contains(Directory.GROUP))
                .isPresent();
    }

    private void look(Known known) {
        port(Sessions.class)
                .find(known.session.hash())
                .ifPresentOrElse(
                        stored -> model.found(known, stored.state()),
                        () -> model.wrong("A session is gone"));
    }

    /** What is wrong at the end: reasons that changed, or ends that were not told once. */
    Optional<String> close() {
        settle();
        model.all().forEach(this::look);
        long ended = model.all().stream().filter(known -> !known.live()).count();
        long told = told();
        if (ended != told) {
            model.wrong("Of " + ended + " ends the audit log tells " + told);
        }
        return model.wrong();
    }

    /** Everything was told and everybody comes once more: then all is as it is at the provider. */
    private void settle() {
        provider.is(Mood.ANSWERS);
        pass(Duration.ofMinutes(1));
        while (directory.hasUntold()) {
            happens(new Step.TellLoss(0, 0));
        }
        pass(Duration.ofHours(2));
        model.all().forEach(known -> use(known, nodes.getFirst(), Step.Meanwhile.NOTHING));
        model.all().stream()
                .filter(Known::live)
                .filter(known -> isInGroup(known.user) != directory.isMember(known.user))
                .forEach(known -> model.wrong("Groups are not those of the provider"));
    }

    private long told() {
        long told = 0;
        Optional<String> after = Optional.empty();
        do {
            Page<AuditEntry> page =
                    port(AuditLog.class).page(acme.id(), Optional.empty(), after, 100);
            told += page.items().stream().mapToLong(Fleet::told).sum();
            after = page.next();
        } while (after.isPresent());
        return told;
    }

    private static long told(AuditEntry entry) {
        return switch (entry.act()) {
            case SESSION_ENDED -> 1;
            case SESSIONS_ENDED -> Long.parseLong(entry.details().getOrDefault("sessions", "0"));
            default -> 0;
        };
    }
}
