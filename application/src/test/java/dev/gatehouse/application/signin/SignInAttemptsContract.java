package dev.gatehouse.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.signin.SignInAttempts.Taken;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every storage of sign-in attempts must do. */
public abstract class SignInAttemptsContract {
    private final Secret browser = new Secret(Given.word());
    private Organization acme = AnOrganization.any();

    protected abstract Storage storage();

    private SignInAttempts attempts() {
        return storage().port(SignInAttempts.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage());
    }

    private SignInAttempt kept() {
        SignInAttempt attempt = AnAttempt.at(acme, browser).build();
        attempts().keep(attempt);
        return attempt;
    }

    private Taken take(Organization organization, SignInAttempt attempt, Secret presented) {
        return attempts()
                .take(
                        organization.id(),
                        attempt.state(),
                        Set.of(presented.hash(), new Secret("another").hash()));
    }

    @Test
    void givesBackTheWholeAttempt() {
        SignInAttempt attempt = kept();
        assertThat(take(acme, attempt, browser)).isEqualTo(new Taken.Attempt(attempt));
    }

    @Test
    void givesBackATrialWithItsRevisionsAndAdministrator() {
        Actor administrator = new Actor(Actor.Kind.USER, Given.word(), "Ada \"the first\"");
        SignInAttempt attempt =
                AnAttempt.at(acme, browser)
                        .toProve(
                                new Purpose.Trial(
                                        7, 5, administrator, Optional.of(DirectoryChoice.NEW)))
                        .build();
        attempts().keep(attempt);
        assertThat(take(acme, attempt, browser)).isEqualTo(new Taken.Attempt(attempt));
    }

    @Test
    void remembersThatItWasUsed() {
        SignInAttempt attempt = kept();
        take(acme, attempt, browser);
        assertThat(take(acme, attempt, browser)).isEqualTo(new Taken.Used());
        assertThat(take(acme, attempt, new Secret("foreign"))).isEqualTo(new Taken.Used());
    }

    @Test
    void isNotUsedUpByAForeignBrowser() {
        SignInAttempt attempt = kept();
        assertThat(take(acme, attempt, new Secret("foreign"))).isEqualTo(new Taken.Foreign());
        assertThat(attempts().take(acme.id(), attempt.state(), Set.of()))
                .isEqualTo(new Taken.Foreign());
        assertThat(take(acme, attempt, browser)).isEqualTo(new Taken.Attempt(attempt));
    }

    @Test
    void isUnknownToAnotherOrganizationAndNotUsedUpThere() {
        SignInAttempt attempt = kept();
        Organization globex = AnOrganization.in(storage());
        assertThat(take(globex, attempt, browser)).isEqualTo(new Taken.Unknown());
        assertThat(take(acme, attempt, browser)).isEqualTo(new Taken.Attempt(attempt));
    }

    @Test
    void knowsNoInventedState() {
        assertThat(attempts().take(acme.id(), new Secret("\u0000'; --"), Set.of(browser.hash())))
                .isEqualTo(new Taken.Unknown());
    }

    @Test
    void stillGivesOutAnExpiredAttempt() {
        SignInAttempt attempt =
                AnAttempt.at(acme, browser)
                        .begun(Given.now().minus(SignInAttempt.LIFETIME).minusSeconds(1))
                        .build();
        attempts().keep(attempt);
        kept();
        assertThat(take(acme, attempt, browser)).isEqualTo(new Taken.Attempt(attempt));
    }

    @Test
    void goesToOneOfManyWhoTakeItAtOnce() {
        SignInAttempt attempt = kept();
        List<Taken> taken = AtOnce.run(8, number -> take(acme, attempt, browser));
        assertThat(taken).containsOnlyOnce(new Taken.Attempt(attempt));
        assertThat(taken.stream().filter(new Taken.Used()::equals)).hasSize(7);
    }
}
