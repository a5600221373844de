package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.PromoteDraft;
import dev.gatehouse.application.connection.Proof;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Other settings come into force while somebody loses a group: both lock users before their
 * sessions, so that neither has to be begun anew.
 */
class PutInForceOrderTest {
    private static final Diagnosis WELL = new Diagnosis(List.of());
    private static final GroupName STAFF = new GroupName("Staff");

    enum On {
        H2,
        POSTGRES
    }

    private final CountDownLatch userIsHeld = new CountDownLatch(1);
    private final CountDownLatch atThePins = new CountDownLatch(1);
    private final AtomicInteger pinsMoved = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void neitherWaitsForTheOther(On database) throws Exception {
        House house =
                new House(
                        switch (database) {
                            case H2 -> told(TestDatabase.h2Storage());
                            case POSTGRES -> told(TestDatabase.postgresStorage());
                        });
        Organization acme = AnOrganization.in(house);
        User ada =
                AUser.of(acme.id())
                        .pinned("ada@acme.example", "00u1")
                        .inGroups("Staff")
                        .in(users(house));
        ASession.of(ada)
                .foundedIn(house.port(TokenVault.class), acme.id())
                .in(house.port(Sessions.class));
        anotherIssuerDrafted(house, acme);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> ended = threads.submit(() -> loseGroup(house, ada));
            Future<PromoteDraft.Outcome> promoted = threads.submit(() -> promote(house, acme));

            assertThat(result(ended)).isEqualTo(1);
            assertThat(result(promoted)).isEqualTo(PromoteDraft.Outcome.CONNECTED);
        }
        assertThat(pinsMoved).hasValue(1);
        assertThat(users(house).find(acme.id(), ada.id()).orElseThrow().groups()).isEmpty();
    }

    private static void anotherIssuerDrafted(House house, Organization acme) {
        Connections connections = house.port(Connections.class);
        connections.store(AConnection.of(acme).live());
        IdentityProviderConnection live = connections.find(acme.id()).orElseThrow();
        connections.store(
                live.withDraft(
                        AConnection.of(acme).at("https://acme.okta.com/oauth2/other").settings(),
                        WELL,
                        house.clock.instant()));
    }

    /** Holds the user, lets the other come to the pins, then ends the sessions. */
    private int loseGroup(House house, User ada) {
        return house.transactions()
                .run(
                        () -> {
                            var _ = users(house).update(ada.without(STAFF));
                            userIsHeld.countDown();
                            await(atThePins);
                            return house.endSessions()
                                    .end(
                                            House.owner(),
                                            new SessionSelection.OfUser(
                                                    ada.organization(), ada.id(), Optional.empty()),
                                            SignOutReason.ACCESS_REMOVED)
                                    .count();
                        });
    }

    private PromoteDraft.Outcome promote(House house, Organization acme) {
        await(userIsHeld);
        Proof proof = new Proof(2, 1, Optional.of(DirectoryChoice.SAME), WELL);
        return house.promote().promote(House.owner(), acme.id(), proof);
    }

    private static Users users(House house) {
        return house.port(Users.class);
    }

    /** That storage, which tells when pins are about to move. */
    private Storage told(Storage storage) {
        Users users = storage.port(Users.class);
        Object telling =
                Proxy.newProxyInstance(
                        Users.class.getClassLoader(),
                        new Class<?>[] {Users.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("movePins")) {
                                pinsMoved.incrementAndGet();
                                atThePins.countDown();
                            }
                            try {
                                return method.invoke(users, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
        return new Storage() {
            @Override
            public <T> T port(Class<T> type) {
                return type == Users.class ? type.cast(telling) : storage.port(type);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static <T> T result(Future<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(240, TimeUnit.SECONDS);
    }
}
