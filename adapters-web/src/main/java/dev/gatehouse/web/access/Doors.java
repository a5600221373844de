package dev.gatehouse.web.access;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Gate;
import dev.gatehouse.application.access.Gate.Share;
import dev.gatehouse.application.access.Network;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Limits how often strangers are let in where each call costs something, on this node: from one
 * network, and at one organization in all.
 *
 * <p>Wide enough for a whole office behind one address, and for everybody of a large organization
 * at nine o'clock. Where many flood an organization together, each network still gets a little, so
 * that a few machines cannot shut everybody else out.
 */
@Singleton
public final class Doors {
    private static final Share IN_A_CRUSH = new Share(Duration.ofSeconds(5), 10);

    private final Map<Door, Limits> doors = new EnumMap<>(Door.class);
    private final Measurements measurements;

    public Doors(Measurements measurements, InstantSource clock) {
        this.measurements = measurements;
        for (Door door : Door.values()) {
            doors.put(door, limits(door, clock));
        }
    }

    private static Limits limits(Door door, InstantSource clock) {
        return switch (door) {
            case SIGNAL -> new Limits(Share.perSecond(50, 200), Share.perSecond(100, 500), clock);
            case SIGN_IN ->
                    new Limits(Share.perSecond(20, 500), Share.perSecond(100, 2_000), clock);
            case CALLBACK ->
                    new Limits(Share.perSecond(20, 500), Share.perSecond(200, 4_000), clock);
            case PASSWORD -> new Limits(Share.perSecond(2, 60), Share.perSecond(100, 500), clock);
        };
    }

    private record From(Optional<OrganizationId> organization, Network network) {}

    private record Limits(
            Gate<From> networks, Gate<Optional<OrganizationId>> organizations, Gate<From> crush) {
        Limits(Share ofOneNetwork, Share ofAll, InstantSource clock) {
            this(
                    new Gate<>(ofOneNetwork, clock),
                    new Gate<>(ofAll, clock),
                    new Gate<>(IN_A_CRUSH, clock));
        }

        boolean admit(From from) {
            return networks.admits(from)
                    && (organizations.admits(from.organization()) || crush.admits(from));
        }
    }

    public boolean admits(Door door, Organization organization, CallContext call) {
        return admits(door, Optional.of(organization.id()), call);
    }

    /**
     * Returns if the call may come in.
     *
     * @throws TooMuchAtOnce otherwise
     */
    public void require(Door door, Organization organization, CallContext call) {
        require(door, Optional.of(organization.id()), call);
    }

    /** The same where no organization is: at the operators' sign-in. */
    public void require(Door door, CallContext call) {
        require(door, Optional.empty(), call);
    }

    private void require(Door door, Optional<OrganizationId> organization, CallContext call) {
        if (!admits(door, organization, call)) {
            throw new TooMuchAtOnce();
        }
    }

    private boolean admits(Door door, Optional<OrganizationId> organization, CallContext call) {
        Limits limits = doors.get(door);
        Network network = Network.of(call.device().address());
        boolean admitted = limits != null && limits.admit(new From(organization, network));
        if (!admitted) {
            measurements.take(new Measurement.TurnedAway(door));
        }
        return admitted;
    }
}
