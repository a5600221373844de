package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.signin.AnAttempt;
import dev.gatehouse.application.signin.SignInAttempts;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.persistence.storage.Database;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** Old attempts go, however many there are, in one run; young ones stay. */
class OldAttemptsTest {
    private static final int MORE_THAN_TWO_BATCHES = 1_100;
    private static final Secret BROWSER = new Secret("browser");

    @Test
    void removesAllThatAreOldOnH2() {
        removesAllThatAreOld(TestDatabase.h2());
    }

    @Test
    void removesAllThatAreOldOnPostgres() {
        removesAllThatAreOld(TestDatabase.postgres());
    }

    private static void removesAllThatAreOld(ApplicationContext adapters) {
        Organization acme = AnOrganization.in(TestDatabase.storage(adapters));
        SignInAttempts attempts = adapters.getBean(SignInAttempts.class);
        Instant longAgo = Instant.now().minus(SignInAttempt.LIFETIME.multipliedBy(5));
        for (int i = 0; i < MORE_THAN_TWO_BATCHES; i++) {
            attempts.keep(AnAttempt.at(acme, BROWSER).begun(longAgo).build());
        }
        attempts.keep(AnAttempt.at(acme, BROWSER).build());
        adapters.getBeansOfType(Chore.class).stream()
                .filter(chore -> chore.name().equals("remove-old-attempts"))
                .forEach(Chore::run);
        long left =
                adapters.getBean(Database.class)
                        .count(
                                "select count(*) counted from sign_in_attempts"
                                        + " where organization_id = ?",
                                acme.id().value());
        assertThat(left).isEqualTo(1);
    }
}
