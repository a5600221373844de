package dev.gatehouse.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Device;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class NoteSparinglyTest {
    private final House house = new House();
    private final NoteSparingly sparingly = house.sparingly();
    private final OrganizationId acme = AnOrganization.in(house).id();

    private void refuse(String why, String address, int times) {
        for (int i = 0; i < times; i++) {
            CallContext call =
                    new CallContext(
                            House.visitor().caller(), new Device("curl", address), "ref-" + i);
            sparingly.note(
                    call,
                    AuditAct.SIGN_IN_REFUSED,
                    Optional.of(acme),
                    "",
                    Map.of("why", why, "seen", "x"));
        }
    }

    private List<AuditEntry> noted() {
        return house.noted(AuditAct.SIGN_IN_REFUSED);
    }

    @Test
    void notesAFewOneByOneAndCountsTheRest() {
        refuse("state_unknown", "192.0.2.7", 1_000);
        assertThat(noted()).hasSize(20);
        sparingly.noteRest();
        assertThat(noted()).hasSize(21);
        AuditEntry rest = noted().getLast();
        assertThat(rest.details())
                .containsEntry("why", "state_unknown")
                .containsEntry("not_noted_one_by_one", "980");
        assertThat(rest.address()).isEqualTo("192.0.2.7");
        assertThat(rest.organization()).contains(acme);
    }

    @Test
    void tellsTheRestOnce() {
        refuse("state_unknown", "192.0.2.7", 30);
        sparingly.noteRest();
        sparingly.noteRest();
        assertThat(noted()).hasSize(21);
    }

    @Test
    void saysNothingWhereNothingWasLeftOut() {
        refuse("state_unknown", "192.0.2.7", 3);
        sparingly.noteRest();
        assertThat(noted()).hasSize(3);
    }

    @Test
    void losesNobodyElsesRefusalInAFlood() {
        refuse("state_unknown", "192.0.2.7", 1_000);
        refuse("state_unknown", "192.0.2.8", 1);
        refuse("other_browser", "192.0.2.7", 1);
        assertThat(noted()).hasSize(22);
    }

    @Test
    void notesAFloodFromManyNetworksSparinglyToo() {
        for (int i = 0; i < 250; i++) {
            refuse("state_unknown", "198.51.100." + i, 4);
        }
        assertThat(noted()).hasSize(60);
        sparingly.noteRest();
        assertThat(noted().getLast().details()).containsEntry("not_noted_one_by_one", "940");
    }

    @Test
    void goesBackToNotingOneByOne() {
        refuse("state_unknown", "192.0.2.7", 1_000);
        house.clock.pass(Duration.ofMinutes(4));
        refuse("state_unknown", "192.0.2.7", 20);
        assertThat(noted()).hasSize(40);
    }
}
