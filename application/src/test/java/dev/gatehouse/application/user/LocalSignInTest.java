package dev.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.user.LocalSignIn.Outcome;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalSignInTest {
    private static final LoginName LOGIN = new LoginName("ada@acme.example");
    private static final Secret RIGHT = new Secret("correct horse battery");
    private static final Secret WRONG = new Secret("wrong horse battery");

    private final House house = new House();
    private final QuickHashing hashing = new QuickHashing();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void anAdministrator() {
        acme = AnOrganization.in(house);
        account(AUser.of(acme.id()).in(house.port(Users.class)), LOGIN);
    }

    private void account(User user, LoginName login) {
        house.port(LocalAccounts.class)
                .create(
                        new SessionSubject.Member(acme.id(), user.id()),
                        login,
                        hashing.hash(new Password(RIGHT)));
    }

    private Outcome signIn(LoginName login, Secret typed) {
        return new LocalSignIn(
                        house.port(LocalAccounts.class),
                        house.port(Users.class),
                        hashing,
                        house.sessions(),
                        house.transactions(),
                        house.audit(),
                        house.sparingly(),
                        house.measurements)
                .member(House.visitor(), acme.id(), login, typed);
    }

    @Test
    void startsASession() {
        Outcome outcome = signIn(LOGIN, RIGHT);
        assertThat(outcome).isInstanceOf(Outcome.SignedIn.class);
        Secret cookie = ((Outcome.SignedIn) outcome).sessionCookie();
        assertThat(house.port(Sessions.class).find(cookie.hash())).isPresent();
        assertThat(house.noted(AuditAct.SIGNED_IN)).hasSize(1);
    }

    @Test
    void countsHowEachSignInEnds() {
        for (int i = 0; i < 11; i++) {
            signIn(LOGIN, WRONG);
        }
        assertThat(house.measurements.taken())
                .hasSize(11)
                .startsWith(new Measurement.PasswordRefused(Measurement.PasswordFault.WRONG))
                .endsWith(new Measurement.PasswordRefused(Measurement.PasswordFault.BLOCKED));
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownOrDisabledLogin() {
        LoginName disabled = new LoginName("off@acme.example");
        account(AUser.of(acme.id()).disabled().in(house.port(Users.class)), disabled);
        assertThat(signIn(LOGIN, WRONG)).isEqualTo(new Outcome.Wrong());
        assertThat(signIn(new LoginName("nobody@acme.example"), RIGHT))
                .isEqualTo(new Outcome.Wrong());
        assertThat(signIn(disabled, RIGHT)).isEqualTo(new Outcome.Wrong());
        assertThat(hashing.asked()).isEqualTo(3);
    }

    @Test
    void blocksAfterTenWrongAttemptsInARow() {
        for (int i = 0; i < 9; i++) {
            signIn(LOGIN, WRONG);
        }
        assertThat(signIn(LOGIN, RIGHT)).isInstanceOf(Outcome.SignedIn.class);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(LOGIN, WRONG)).isEqualTo(new Outcome.Wrong());
        }
        assertThat(signIn(LOGIN, RIGHT)).isEqualTo(new Outcome.Blocked());
    }

    @Test
    void allowsTenGuessesHoweverManyComeAtOnce() {
        var outcomes = AtOnce.run(24, number -> signIn(LOGIN, WRONG));
        assertThat(outcomes.stream().filter(new Outcome.Wrong()::equals)).hasSize(10);
        assertThat(signIn(LOGIN, RIGHT)).isEqualTo(new Outcome.Blocked());
    }

    @Test
    void isUnblockedByTheOwner() {
        for (int i = 0; i < 10; i++) {
            signIn(LOGIN, WRONG);
        }
        var unblock =
                new UnblockAccount(
                        house.port(LocalAccounts.class),
                        house.port(dev.gatehouse.application.organization.Organizations.class),
                        house.transactions(),
                        house.audit());
        assertThat(unblock.unblock(House.owner(), java.util.Optional.of(acme.slug()), LOGIN))
                .isTrue();
        assertThat(signIn(LOGIN, RIGHT)).isInstanceOf(Outcome.SignedIn.class);
    }
}
