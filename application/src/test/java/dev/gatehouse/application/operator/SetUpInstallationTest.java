package dev.gatehouse.application.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.link.LinkOutcome;
import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.user.LocalAccounts;
import dev.gatehouse.application.user.QuickHashing;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class SetUpInstallationTest {
    private final House house = new House();

    private SetUpInstallation setUp() {
        return new SetUpInstallation(
                house.port(Operators.class),
                house.port(LocalAccounts.class),
                house.port(OneTimeLinks.class),
                new QuickHashing(),
                house.sessions(),
                house.transactions(),
                house.audit(),
                house.secrets,
                house.identifiers,
                house.clock);
    }

    private LinkOutcome accept(Secret token, String login) {
        return setUp().accept(
                        House.visitor(),
                        token,
                        new DisplayName("Olga"),
                        new LoginName(login),
                        Password.of("correct horse battery"));
    }

    @Test
    void makesTheHolderOfTheLinkTheFirstOperatorAndSignsIn() {
        Secret token = setUp().linkIfEmpty().orElseThrow();
        LinkOutcome outcome = accept(token, "olga@example.com");
        assertThat(outcome).isInstanceOf(LinkOutcome.Accepted.class);
        Secret cookie = ((LinkOutcome.Accepted) outcome).sessionCookie();
        assertThat(house.port(Sessions.class).find(cookie.hash())).isPresent();
        assertThat(house.port(LocalAccounts.class).findOperator(new LoginName("olga@example.com")))
                .isPresent();
        assertThat(setUp().linkIfEmpty()).isEmpty();
    }

    @Test
    void isWorthNothingAtTheSecondUse() {
        Secret token = setUp().linkIfEmpty().orElseThrow();
        accept(token, "olga@example.com");
        assertThat(accept(token, "mallory@example.com")).isEqualTo(new LinkOutcome.NotUsable());
    }

    @Test
    void goesToOneOfManyAtOnce() {
        Secret token = setUp().linkIfEmpty().orElseThrow();
        var outcomes = AtOnce.run(6, number -> accept(token, "o" + number + "@example.com"));
        assertThat(outcomes.stream().filter(LinkOutcome.Accepted.class::isInstance)).hasSize(1);
    }

    @Test
    void isWorthNothingOnceANewerLinkWasMadeOrADayHasPassed() {
        Secret old = setUp().linkIfEmpty().orElseThrow();
        Secret fresh = setUp().linkIfEmpty().orElseThrow();
        assertThat(accept(old, "olga@example.com")).isEqualTo(new LinkOutcome.NotUsable());
        house.clock.pass(Duration.ofHours(24));
        assertThat(accept(fresh, "olga@example.com")).isEqualTo(new LinkOutcome.NotUsable());
    }
}
