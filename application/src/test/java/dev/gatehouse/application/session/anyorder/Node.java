package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.NotedChanges;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.session.Pause;
import dev.gatehouse.application.session.RefreshTokens;
import dev.gatehouse.application.session.SessionPolicies;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.application.storage.SettableClock;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One server: its use cases, what it remembers, and what it has not been told yet. */
final class Node {
    final House house;
    private final Remembering.Maker maker;
    private final UseSession use;
    private final List<Underway> underway = new ArrayList<>();
    private final OneTime afterReading = new OneTime();
    private final OneTime afterFindingTokens = new OneTime();
    private Remembering memory;

    /** A change on its way to this node. */
    private record Underway(Change change, Instant arrives) {}

    Node(
            SettableClock clock,
            Storage storage,
            ScriptedConnector connector,
            Consumer<Change> told,
            Pause pause,
            Remembering.Maker maker) {
        this.house = new House(clock, storage, connector, new NotedChanges(told));
        this.maker = maker;
        this.use = use(pause);
        this.memory = maker.make(use, clock);
    }

    private UseSession use(Pause pause) {
        RefreshTokens refresh =
                new RefreshTokens(
                        ReadSlowly.of(
                                TokenVault.class, house.port(TokenVault.class), afterFindingTokens),
                        house.port(SessionPolicies.class),
                        house.attemptRefresh(),
                        house.endFounded(),
                        pause,
                        house.clock);
        return new UseSession(
                ReadSlowly.of(Sessions.class, house.port(Sessions.class), afterReading),
                house.port(Organizations.class),
                house.port(Users.class),
                house.port(Operators.class),
                house.port(SessionPolicies.class),
                refresh,
                house.endSessions(),
                house.clock);
    }

    /** Something that happens at the next occasion only. */
    private static final class OneTime implements Runnable {
        private Runnable act = () -> {};

        @Override
        public void run() {
            Runnable now = act;
            act = () -> {};
            now.run();
        }
    }

    void restart() {
        memory = maker.make(use, house.clock);
        underway.clear();
    }

    /** Whether the session may be used; things happen right after it and its tokens were read. */
    boolean accepts(SecretHash session, Runnable whenRead, Runnable whenTokensFound) {
        learn();
        afterReading.act = whenRead;
        afterFindingTokens.act = whenTokensFound;
        try {
            return memory.accepts(session);
        } finally {
            afterReading.act = () -> {};
            afterFindingTokens.act = () -> {};
        }
    }

    /** This node will learn then of a change. */
    void willLearn(Change change, Instant arrives) {
        underway.add(new Underway(change, arrives));
        learn();
    }

    private void learn() {
        Instant now = house.clock.instant();
        List<Underway> arrived =
                underway.stream().filter(told -> !told.arrives().isAfter(now)).toList();
        underway.removeAll(arrived);
        arrived.forEach(told -> memory.forget(told.change()));
    }
}
