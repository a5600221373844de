package dev.gatehouse.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.SignInWeek;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

class CountSignInsTest {
    private final House house = new House();
    private final OrganizationId acme = AnOrganization.in(house).id();
    private final CountSignIns signIns = house.the(CountSignIns.class);

    private void note(AuditAct act) {
        house.audit().note(House.visitor(), act, acme, "ada@acme.example", Map.of());
    }

    private SignInWeek week() {
        return signIns.week(viewer(), acme);
    }

    private CallContext viewer() {
        return House.by(
                new Caller.Member(
                        acme,
                        new UserId(Given.id()),
                        "Vic",
                        new TreeSet<>(Set.of(BuiltInRoles.VIEW_ONLY.key())),
                        BuiltInRoles.VIEW_ONLY.permissions(),
                        Optional.empty()));
    }

    @Test
    void countsOnlyWhoCameInAndWhoWasRefused() {
        note(AuditAct.SIGNED_IN);
        note(AuditAct.SIGNED_IN);
        note(AuditAct.SIGN_IN_REFUSED);
        note(AuditAct.SESSION_ENDED);
        assertThat(week().signedIn()).isEqualTo(2);
        assertThat(week().refused()).isEqualTo(1);
    }

    @Test
    void countsEachOnceHoweverOftenItIsAsked() {
        for (int minute = 0; minute < 120; minute++) {
            note(AuditAct.SIGNED_IN);
            assertThat(week().signedIn()).isEqualTo(minute + 1);
            house.clock.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void forgetsADayAWeekLater() {
        note(AuditAct.SIGNED_IN);
        assertThat(week().signedIn()).isEqualTo(1);
        house.clock.pass(Duration.ofDays(6));
        assertThat(week().days().getFirst().signedIn()).isEqualTo(1);
        house.clock.pass(Duration.ofDays(1));
        assertThat(week().signedIn()).isZero();
    }

    @Test
    void isForThoseWhoMaySeeSessions() {
        assertThatThrownBy(() -> signIns.week(House.visitor(), acme))
                .isInstanceOf(NotPermitted.class);
    }
}
