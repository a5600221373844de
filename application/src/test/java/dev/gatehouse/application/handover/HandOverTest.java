package dev.gatehouse.application.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.link.LinkOutcome;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.handover.HandOverPeriod;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A hand-over opens the set-up of one organization in one browser, until it is over. */
class HandOverTest {
    private final AHandOverHouse it = new AHandOverHouse();
    private final House house = it.house;
    private Organization acme = AnOrganization.any();
    private User ada = AUser.of(acme.id()).build();

    @BeforeEach
    void aSuperAdministrator() {
        acme = AnOrganization.in(house);
        ada = AUser.of(acme.id()).granted("super_administrator").in(house.port(Users.class));
    }

    private CallContext member(User user) {
        return House.by(MemberRights.of(user, acme, Optional.empty()).orElseThrow());
    }

    private ManageHandOvers.Outcome.Made made() {
        return it.made(member(ada), acme);
    }

    private Secret opened(ManageHandOvers.Outcome.Made made) {
        var outcome = it.open().accept(House.visitor(), acme.id(), made.token());
        assertThat(outcome).isInstanceOf(LinkOutcome.Accepted.class);
        return ((LinkOutcome.Accepted) outcome).sessionCookie();
    }

    private UseHandOver.Outcome use(Secret cookie) {
        return it.use().use(House.visitor(), acme, cookie.hash());
    }

    private void assertOver(Secret cookie, HandOverEnd reason) {
        assertThat(use(cookie)).isEqualTo(new UseHandOver.Outcome.Over(reason));
    }

    @Test
    void isMadeByASuperAdministratorOnly() {
        User vera = AUser.of(acme.id()).granted("administrator").in(house.port(Users.class));
        for (CallContext call : List.of(House.visitor(), member(vera))) {
            assertThatThrownBy(() -> it.made(call, acme)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> it.manage().list(call, acme.id()))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(made().handOver().maker().name()).isEqualTo(ada.name().value());
        assertThat(house.noted(AuditAct.HAND_OVER_MADE)).hasSize(1);
    }

    @Test
    void lastsFromOneToFourteenDays() {
        assertThat(HandOverPeriod.of("1").length()).isEqualTo(Duration.ofDays(1));
        assertThat(HandOverPeriod.of("14").length()).isEqualTo(Duration.ofDays(14));
        for (String text : List.of("0", "15", "-1", "", "7 ", "1e1")) {
            assertThatThrownBy(() -> HandOverPeriod.of(text)).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void hasAtMostTwentyLiveLinks() {
        for (int n = 0; n < 20; n++) {
            made();
        }
        assertThat(make()).isInstanceOf(ManageHandOvers.Outcome.TooMany.class);
        it.manage().revoke(member(ada), acme.id(), it.latest(acme).id());
        assertThat(make()).isInstanceOf(ManageHandOvers.Outcome.Made.class);
    }

    private ManageHandOvers.Outcome make() {
        return it.manage()
                .make(member(ada), acme.id(), new DisplayName("Ingrid"), HandOverPeriod.USUAL);
    }

    @Test
    void opensForTheFirstOfTwoPeopleWithTheSameLink() {
        Secret token = made().token();
        List<LinkOutcome> outcomes =
                AtOnce.run(2, n -> it.open().accept(House.visitor(), acme.id(), token));
        assertThat(outcomes).hasAtLeastOneElementOfType(LinkOutcome.Accepted.class);
        assertThat(outcomes).contains(new LinkOutcome.NotUsable());
        assertThat(house.noted(AuditAct.HAND_OVER_OPENED)).hasSize(1);
    }

    @Test
    void isShownWithoutBeingUsedUp() {
        Secret token = made().token();
        assertThat(it.open().show(acme.id(), token)).isPresent();
        assertThat(it.open().show(acme.id(), token)).isPresent();
        assertThat(it.open().show(AnOrganization.in(house).id(), token)).isEmpty();
    }

    @Test
    void doesNotOpenWhenRevokedOrExpired() {
        ManageHandOvers.Outcome.Made revoked = made();
        assertThat(it.manage().revoke(member(ada), acme.id(), revoked.handOver().id())).isTrue();
        assertThat(it.manage().revoke(member(ada), acme.id(), revoked.handOver().id())).isFalse();
        Secret expired = made().token();
        house.clock.pass(HandOverPeriod.USUAL.length());
        for (Secret token : List.of(revoked.token(), expired)) {
            assertThat(it.open().show(acme.id(), token)).isEmpty();
            assertThat(it.open().accept(House.visitor(), acme.id(), token))
                    .isEqualTo(new LinkOutcome.NotUsable());
        }
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void letsItsHolderPrepareTheConnectionAndNothingElse(Permission permission) {
        HandOver made = made().handOver();
        Caller holder = UseHandOver.caller(made);
        boolean permitted =
                permission == Permission.VIEW_CONNECTION
                        || permission == Permission.PREPARE_CONNECTION;
        assertThat(holder.may(permission, acme.id())).isEqualTo(permitted);
        assertThat(holder.may(permission, AnOrganization.in(house).id())).isFalse();
        assertThat(holder.may(permission)).isFalse();
        assertThat(holder.actor().kind()).isEqualTo(Actor.Kind.HAND_OVER);
    }

    @Test
    void isUsedInItsOwnOrganizationOnly() {
        Secret cookie = opened(made());
        assertThat(use(cookie)).isInstanceOf(UseHandOver.Outcome.Holder.class);
        assertThat(it.use().use(House.visitor(), AnOrganization.in(house), cookie.hash()))
                .isEqualTo(new UseHandOver.Outcome.Unknown());
        assertThat(use(new Secret("invented"))).isEqualTo(new UseHandOver.Outcome.Unknown());
    }

    @Test
    void endsAtOnceWhenRevoked() {
        Secret cookie = opened(made());
        it.manage().revoke(member(ada), acme.id(), it.latest(acme).id());
        assertOver(cookie, HandOverEnd.REVOKED);
        assertThat(house.noted(AuditAct.HAND_OVER_ENDED).getLast().details())
                .containsEntry("reason", "revoked");
    }

    @Test
    void endsWhenItsTimeIsOver() {
        Secret cookie = opened(made());
        house.clock.pass(HandOverPeriod.USUAL.length().minusSeconds(1));
        assertThat(use(cookie)).isInstanceOf(UseHandOver.Outcome.Holder.class);
        house.clock.pass(Duration.ofSeconds(1));
        assertOver(cookie, HandOverEnd.EXPIRED);
    }

    @Test
    void endsWhenItsMakerLosesTheRight() {
        Secret cookie = opened(made());
        house.port(Users.class).update(it.withoutGrants(ada));
        assertOver(cookie, HandOverEnd.MAKER_LOST_RIGHT);
        assertThat(house.noted(AuditAct.HAND_OVER_ENDED)).hasSize(1);
        assertOver(cookie, HandOverEnd.MAKER_LOST_RIGHT);
        assertThat(house.noted(AuditAct.HAND_OVER_ENDED)).hasSize(1);
    }

    @Test
    void endsWhenItsHolderLeaves() {
        Secret cookie = opened(made());
        it.use().leave(House.by(UseHandOver.caller(it.latest(acme))));
        assertOver(cookie, HandOverEnd.LEFT);
    }
}
