package dev.gatehouse.web.access;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.SessionPolicies;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two nodes with the memories that the server has, on one storage and a clock that is moved, and
 * beside them the model: which session ended when, and by when every node must know.
 */
final class TwoMemories {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private final House house = new House();
    private final OrganizationId acme = AnOrganization.in(house).id();
    private final User ada = AUser.of(acme).granted("view_only").in(house.port(Users.class));
    private final List<Node> nodes = List.of(new Node(), new Node());
    private final List<Session> sessions = new ArrayList<>();
    private final Map<Session, Instant> acceptedUntil = new HashMap<>();

    /** A change on its way to a node. */
    private record Underway(Change change, Instant arrives) {}

    /** A node: what it remembers, and what it has not been told yet. */
    private final class Node {
        private RememberedCallers memory = new RememberedCallers(house.clock);
        private SessionCallers callers = callers();
        private final List<Underway> underway = new ArrayList<>();
        private Runnable afterReading = () -> {};

        private SessionCallers callers() {
            Sessions stored = SessionsReadSlowly.of(house.port(Sessions.class), this::read);
            return new SessionCallers(
                    new UseSession(
                            stored,
                            house.port(Organizations.class),
                            house.port(Users.class),
                            house.port(Operators.class),
                            house.port(SessionPolicies.class),
                            house.refreshTokens(),
                            end(this, Duration.ZERO),
                            house.clock),
                    memory);
        }

        private void read() {
            Runnable happens = afterReading;
            afterReading = () -> {};
            happens.run();
        }

        void restart() {
            memory = new RememberedCallers(house.clock);
            callers = callers();
            underway.clear();
        }

        boolean accepts(Session session) {
            learn();
            if (callers.recall(session.hash()) != null) {
                return true;
            }
            return !callers.isNone(session.hash()) && callers.load(session.hash()).isPresent();
        }

        private void learn() {
            Instant now = house.clock.instant();
            List<Underway> arrived =
                    underway.stream().filter(told -> !told.arrives().isAfter(now)).toList();
            arrived.forEach(told -> memory.forget(told.change()));
            underway.removeAll(arrived);
        }
    }

    private EndSessions end(Node at, Duration learntAfter) {
        return new EndSessions(
                house.port(Sessions.class),
                house.port(TokenVault.class),
                change -> tell(at, change, learntAfter),
                house.transactions(),
                house.audit(),
                house.measurements,
                house.clock);
    }

    /** The node that ends forgets at its commit; the others when they learn it. */
    private void tell(Node at, Change change, Duration learntAfter) {
        Instant arrives = house.clock.instant().plus(learntAfter);
        for (Node node : nodes) {
            node.underway.add(new Underway(change, node == at ? house.clock.instant() : arrives));
        }
        at.learn();
    }

    /** What is wrong after the step, if something is. */
    Optional<String> take(Step step) {
        return switch (step) {
            case Step.SignIn(int node) -> signIn(nodes.get(node));
            case Step.Use(int session, int node) -> use(session, nodes.get(node));
            case Step.UseWhileItEnds(int session, int node, int endsAt) -> {
                Node reading = nodes.get(node);
                reading.afterReading =
                        () -> endOne(session, nodes.get(endsAt), Duration.ofMillis(500));
                chosen(session).ifPresent(reading::accepts);
                reading.afterReading = () -> {};
                yield Optional.empty();
            }
            case Step.End(int session, int node, Duration after) -> {
                endOne(session, nodes.get(node), after);
                yield Optional.empty();
            }
            case Step.EndAll(int node, Duration after) -> {
                var all = new SessionSelection.OfUser(acme, ada.id(), Optional.empty());
                end(nodes.get(node), after).end(House.owner(), all, SignOutReason.REPLACED);
                sessions.forEach(session -> ended(session, after));
                yield Optional.empty();
            }
            case Step.Restart(int node) -> {
                nodes.get(node).restart();
                yield Optional.empty();
            }
            case Step.Pass(Duration time) -> {
                house.clock.pass(time);
                yield Optional.empty();
            }
        };
    }

    private Optional<String> signIn(Node node) {
        Session session =
                ASession.of(ada).startedAt(house.clock.instant()).in(house.port(Sessions.class));
        sessions.add(session);
        return node.accepts(session) ? Optional.empty() : Optional.of("A new session is refused");
    }

    private Optional<Session> chosen(int session) {
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(sessions.get(session % sessions.size()));
    }

    private void endOne(int index, Node at, Duration after) {
        chosen(index)
                .ifPresent(
                        session -> {
                            end(at, after)
                                    .end(
                                            House.owner(),
                                            new SessionSelection.One(session.id()),
                                            SignOutReason.SIGNED_OUT);
                            ended(session, after);
                        });
    }

    private void ended(Session session, Duration learntAfter) {
        Duration most = learntAfter.compareTo(ONE_SECOND) < 0 ? ONE_SECOND : FIVE_SECONDS;
        acceptedUntil.putIfAbsent(session, house.clock.instant().plus(most));
    }

    private Optional<String> use(int index, Node node) {
        return chosen(index).flatMap(session -> wrong(session, node.accepts(session)));
    }

    private Optional<String> wrong(Session session, boolean accepted) {
        Optional<Instant> until = Optional.ofNullable(acceptedUntil.get(session));
        if (until.isEmpty()) {
            return accepted ? Optional.empty() : Optional.of("A live session is refused");
        }
        return accepted && house.clock.instant().isAfter(until.get())
                ? Optional.of("An ended session is accepted too long")
                : Optional.empty();
    }
}
