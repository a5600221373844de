package dev.gatehouse.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.Device;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class DoorsTest {
    private final House house = new House();
    private final Doors doors = new Doors(house.measurements, house.clock);
    private final Organization acme = AnOrganization.in(house);
    private final Organization globex = AnOrganization.in(house);

    private static CallContext from(String address) {
        return new CallContext(House.visitor().caller(), new Device("", address), "ref");
    }

    private int admitted(Door door, Organization at, String address, int times) {
        int in = 0;
        for (int i = 0; i < times; i++) {
            in += doors.admits(door, at, from(address)) ? 1 : 0;
        }
        return in;
    }

    @Test
    void letsAWholeOfficeInBehindOneAddress() {
        assertThat(admitted(Door.SIGN_IN, acme, "192.0.2.1", 500)).isEqualTo(500);
        for (int minute = 0; minute < 10; minute++) {
            house.clock.pass(Duration.ofMinutes(1));
            assertThat(admitted(Door.SIGN_IN, acme, "192.0.2.1", 500)).isEqualTo(500);
        }
    }

    @Test
    void stopsOneWhoGoesOnAndOnAndNobodyElse() {
        assertThat(admitted(Door.SIGN_IN, acme, "192.0.2.1", 10_000)).isEqualTo(500);
        assertThat(admitted(Door.SIGN_IN, acme, "192.0.2.2", 1)).isEqualTo(1);
        assertThat(admitted(Door.SIGN_IN, globex, "192.0.2.1", 1)).isEqualTo(1);
        assertThat(admitted(Door.CALLBACK, acme, "192.0.2.1", 1)).isEqualTo(1);
    }

    @Test
    void stopsManyWhoComeTogetherToOneOrganization() {
        int in = 0;
        for (int i = 0; i < 20; i++) {
            in += admitted(Door.SIGN_IN, acme, "198.51.100." + i, 500);
        }
        assertThat(in).isEqualTo(2_000 + 16 * 10);
        assertThat(admitted(Door.SIGN_IN, globex, "192.0.2.1", 1)).isEqualTo(1);
    }

    @Test
    void letsAFewFromEachNetworkInAlsoWhileManyFloodTheOrganization() {
        for (int i = 0; i < 20; i++) {
            admitted(Door.SIGN_IN, acme, "198.51.100." + i, 500);
        }
        assertThat(admitted(Door.SIGN_IN, acme, "192.0.2.1", 100)).isEqualTo(10);
        assertThat(admitted(Door.SIGN_IN, acme, "192.0.2.2", 1)).isEqualTo(1);
    }

    @Test
    void saysSoAndCountsWhomItTurnsAway() {
        for (int i = 0; i < 60; i++) {
            doors.require(Door.PASSWORD, from("192.0.2.1"));
        }
        assertThat(house.measurements.taken()).isEmpty();
        assertThatThrownBy(() -> doors.require(Door.PASSWORD, from("192.0.2.1")))
                .isInstanceOf(TooMuchAtOnce.class);
        assertThat(house.measurements.taken())
                .containsExactly(new Measurement.TurnedAway(Door.PASSWORD));
    }
}
