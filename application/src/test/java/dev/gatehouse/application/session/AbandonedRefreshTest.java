package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.Session;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** What a dead node began is completed by any other, and nothing else is renewed unasked. */
class AbandonedRefreshTest extends ARefreshedSession {
    @Test
    void completesWhatADeadNodeBeganAndOnlyInsideTheLeeway() {
        Session session = founded();
        passMinutes(50);
        HeldTokens seen = read(session);
        Instant now = house.clock.instant();
        house.port(TokenVault.class).lease(seen, now, now.plusSeconds(8));
        complete();
        assertThat(house.connector.refreshed()).isEmpty();
        house.clock.pass(Duration.ofSeconds(8));
        complete();
        complete();
        assertThat(house.connector.refreshed()).containsExactly(seen.tokens());
        assertThat(held(session)).isNotEqualTo(seen.tokens());
    }

    @Test
    void leavesAnOldIntentToTheNextUse() {
        Session session = founded();
        passMinutes(50);
        Instant now = house.clock.instant();
        house.port(TokenVault.class).lease(read(session), now, now.plusSeconds(8));
        house.clock.pass(Duration.ofSeconds(31));
        complete();
        assertThat(house.connector.refreshed()).isEmpty();
        assertThat(use(session)).isPresent();
        assertThat(house.connector.refreshed()).hasSize(1);
    }

    @Test
    void neverRenewsForASessionThatIsNotUsed() {
        founded();
        for (int i = 0; i < 200; i++) {
            passMinutes(1);
            complete();
        }
        assertThat(house.connector.refreshed()).isEmpty();
    }

    @Test
    void completesForOneOrganizationWhileAnothersProviderIsSlow() {
        for (int i = 0; i < 60; i++) {
            abandon(founded());
        }
        Organization globex = AnOrganization.in(house);
        house.port(Connections.class).store(AConnection.of(globex).live());
        UUID id = house.identifiers.next();
        house.port(TokenVault.class).keep(id, globex.id(), tokens());
        HeldTokens theirs = house.port(TokenVault.class).find(id, globex.id()).orElseThrow();
        abandon(theirs);
        house.clock.pass(Duration.ofSeconds(8));
        CountDownLatch completed = new CountDownLatch(1);
        house.connector.refreshes(
                tokens -> {
                    if (tokens.equals(theirs.tokens())) {
                        completed.countDown();
                    } else {
                        await(completed);
                    }
                    return renewed("View Only");
                });
        complete();
        assertThat(completed.getCount()).isZero();
    }

    private void abandon(Session session) {
        abandon(read(session));
    }

    private void abandon(HeldTokens seen) {
        Instant now = house.clock.instant();
        house.port(TokenVault.class).lease(seen, now, now.plusSeconds(8));
    }

    private void complete() {
        new CompleteRefreshes(
                        house.port(TokenVault.class),
                        house.port(Organizations.class),
                        house.attemptRefresh(),
                        house.clock)
                .run();
    }
}
