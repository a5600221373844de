package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.cluster.NotedChanges;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.SettableClock;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A group that a signal took away stays away, although an older answer of a refresh still has it.
 */
public abstract class LostGroupContract {
    private static final GroupName GROUP = new GroupName("Administrator");
    private static final int RACES = 12;

    private final SettableClock clock = new SettableClock();
    private final ScriptedConnector connector = new ScriptedConnector();
    private House house = new House();
    private Organization acme = AnOrganization.any();

    protected abstract Storage storage();

    @BeforeEach
    void aConnectedOrganization() {
        Storage storage = storage();
        house = new House(clock, storage, connector, new NotedChanges(change -> {}));
        acme = AnOrganization.in(storage);
        house.port(Connections.class).store(AConnection.of(acme).live());
    }

    private User user(boolean member) {
        var user = AUser.of(acme.id()).pinned(Given.word() + "@acme.example", "00u" + Given.word());
        return (member
                        ? user.granted("view_only").inGroups(GROUP.value())
                        : user.granted("view_only"))
                .in(house.port(Users.class));
    }

    private static Pin pin(User user) {
        return user.binding().pinned().orElseThrow();
    }

    private TokenSet tokens() {
        Instant now = clock.instant();
        TokenSet any = ASession.tokens();
        return new TokenSet(
                any.accessToken(),
                any.refreshToken(),
                any.idToken(),
                now.plus(Duration.ofHours(1)),
                now);
    }

    private Session founded(User user) {
        UUID set = house.identifiers.next();
        house.port(TokenVault.class).keep(set, acme.id(), tokens());
        return ASession.of(user)
                .startedAt(clock.instant())
                .using(set)
                .in(house.port(Sessions.class));
    }

    private RefreshOutcome stillInTheGroup(User user) {
        return new RefreshOutcome.Refreshed(
                Optional.of(
                        new ProviderIdentity(
                                pin(user),
                                Optional.empty(),
                                Optional.empty(),
                                new RolesClaim.Present(List.of(GROUP)))),
                tokens());
    }

    private void tellLoss(User user, Instant at) {
        connector.reads(
                new RevocationOutcome.Believed(
                        List.of(
                                new ToldEvent(
                                        "group.user_membership.remove",
                                        Given.word(),
                                        Optional.of(new SignalSubject.Account(pin(user))),
                                        at,
                                        new SignalEffect.LoseGroup(GROUP)))));
        house.receiveSignal()
                .receive(
                        House.visitor(),
                        acme,
                        new IncomingSignal.GlobalTokenRevocation(new Secret("token"), "{}"));
    }

    private List<GroupName> groupsOf(User user) {
        return house.port(Users.class).find(acme.id(), user.id()).orElseThrow().groups();
    }

    private void use(Session session) {
        assertThat(house.useSession().use(session.hash())).isPresent();
    }

    @Test
    void isNotGivenBackByAnAnswerThatIsOlderThanTheEvent() {
        for (boolean member : List.of(true, false)) {
            User ada = user(member);
            Session session = founded(ada);
            clock.pass(Duration.ofMinutes(50));
            connector.refreshes(
                    tokens -> {
                        RefreshOutcome answer = stillInTheGroup(ada);
                        clock.pass(Duration.ofSeconds(1));
                        tellLoss(ada, clock.instant());
                        return answer;
                    });
            use(session);
            assertThat(groupsOf(ada)).isEmpty();
        }
    }

    @Test
    void isThereAgainAfterTheNextRefreshIfTheProviderSaysSo() {
        User ada = user(true);
        Session session = founded(ada);
        tellLoss(ada, clock.instant());
        assertThat(groupsOf(ada)).isEmpty();
        clock.pass(Duration.ofMinutes(50));
        connector.refreshes(tokens -> stillInTheGroup(ada));
        use(session);
        assertThat(groupsOf(ada)).containsExactly(GROUP);
    }

    /** Two devices with tokens of their own: the one that asked first is answered last. */
    @Test
    void isNotGivenBackByAnAnswerThatIsOlderThanAnother() {
        User ada = user(true);
        Session slow = founded(ada);
        Session quick = founded(ada);
        clock.pass(Duration.ofMinutes(50));
        connector.refreshes(
                tokens -> {
                    RefreshOutcome answer = stillInTheGroup(ada);
                    clock.pass(Duration.ofSeconds(1));
                    connector.refreshes(other -> withoutGroups(ada));
                    use(quick);
                    return answer;
                });
        use(slow);
        assertThat(groupsOf(ada)).isEmpty();
    }

    private RefreshOutcome withoutGroups(User user) {
        return new RefreshOutcome.Refreshed(
                Optional.of(
                        new ProviderIdentity(
                                pin(user),
                                Optional.empty(),
                                Optional.empty(),
                                new RolesClaim.Present(List.of()))),
                tokens());
    }

    @Test
    void staysAwayWhenAnswerAndSignalAreStoredAtTheSameMoment() {
        for (int race = 0; race < RACES; race++) {
            User ada = user(race % 2 == 0);
            Session session = founded(ada);
            clock.pass(Duration.ofMinutes(50));
            CyclicBarrier both = new CyclicBarrier(2);
            Instant event = clock.instant();
            connector.refreshes(
                    tokens -> {
                        RefreshOutcome answer = stillInTheGroup(ada);
                        await(both);
                        return answer;
                    });
            AtOnce.run(
                    2,
                    number -> {
                        if (number == 0) {
                            use(session);
                        } else {
                            await(both);
                            tellLoss(ada, event);
                        }
                        return number;
                    });
            assertThat(groupsOf(ada)).isEmpty();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }
}
