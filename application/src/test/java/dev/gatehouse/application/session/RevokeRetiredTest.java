package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.TokenSet;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What no session uses any more is given back, and forgotten whatever the provider does. */
class RevokeRetiredTest {
    private final House house = new House();
    private final Organization acme = connected();
    private final RetiredTokens retired = house.port(RetiredTokens.class);
    private final RevokeRetired chore = house.revokeRetired();

    private Organization connected() {
        Organization organization = AnOrganization.in(house);
        house.port(Connections.class).store(AConnection.of(organization).live());
        return organization;
    }

    private TokenSet retire(Organization organization) {
        TokenSet tokens = ASession.tokens();
        retired.add(UUID.randomUUID(), organization.id(), tokens, house.clock.instant());
        return tokens;
    }

    private void passMinutes(long minutes) {
        house.clock.pass(Duration.ofMinutes(minutes));
    }

    @Test
    void givesAllBackInOneRun() {
        for (int i = 0; i < 23; i++) {
            retire(acme);
        }
        chore.run();
        assertThat(house.connector.revoked()).hasSize(23);
        chore.run();
        assertThat(house.connector.revoked()).hasSize(23);
    }

    @Test
    void triesAgainInFiveMinutesAndTenTimesInAll() {
        house.connector.revokes(
                tokens -> Optional.of(ScriptedConnector.finding("away", Severity.WARNING)));
        retire(acme);
        chore.run();
        chore.run();
        assertThat(house.connector.revoked()).hasSize(1);
        for (int i = 0; i < 20; i++) {
            passMinutes(5);
            chore.run();
        }
        assertThat(house.connector.revoked()).hasSize(10);
    }

    @Test
    void delaysNobodyWhereAnotherOrganizationsProviderIsSlow() {
        for (int i = 0; i < 60; i++) {
            retire(acme);
        }
        TokenSet theirs = retire(connected());
        CountDownLatch given = new CountDownLatch(1);
        house.connector.revokes(
                tokens -> {
                    if (tokens.equals(theirs)) {
                        given.countDown();
                    } else {
                        await(given);
                    }
                    return Optional.empty();
                });
        chore.run();
        assertThat(given.getCount()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    @Test
    void hasWorkOnlyWhileSomethingIsDue() {
        assertThat(chore.hasWork()).isFalse();
        retire(acme);
        assertThat(chore.hasWork()).isTrue();
        chore.run();
        assertThat(chore.hasWork()).isFalse();
    }

    @Test
    void forgetsAfterAnHourEvenIfRevokingBreaks() {
        UUID old = UUID.randomUUID();
        retired.add(old, acme.id(), ASession.tokens(), house.clock.instant());
        house.connector.revokes(
                tokens -> {
                    throw new IllegalStateException("broken");
                });
        assertThatThrownBy(chore::run).isInstanceOf(IllegalStateException.class);
        ForgetRetired forget = new ForgetRetired(retired, house.clock);
        passMinutes(60);
        forget.run();
        assertThat(retired.idToken(old, acme.id())).isPresent();
        passMinutes(1);
        forget.run();
        assertThat(retired.idToken(old, acme.id())).isEmpty();
    }
}
