package dev.gatehouse.application.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.House;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverPeriod;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.user.User;

import java.util.Set;

/** The use cases of a hand-over, on fakes. */
public final class AHandOverHouse {
    public final House house;

    public AHandOverHouse() {
        this(new House());
    }

    public AHandOverHouse(House house) {
        this.house = house;
    }

    public ManageHandOvers manage() {
        return house.the(ManageHandOvers.class);
    }

    public OpenHandOver open() {
        return house.the(OpenHandOver.class);
    }

    public UseHandOver use() {
        return house.the(UseHandOver.class);
    }

    public ManageHandOvers.Outcome.Made made(CallContext call, Organization organization) {
        return (ManageHandOvers.Outcome.Made)
                manage().make(
                                call,
                                organization.id(),
                                new DisplayName("Ingrid"),
                                HandOverPeriod.USUAL);
    }

    /** A call of the holder of a new hand-over. */
    public CallContext holder(Organization organization) {
        ManageHandOvers.Outcome.Made made = made(House.owner(), organization);
        open().accept(House.visitor(), organization.id(), made.token());
        return House.by(UseHandOver.caller(made.handOver()));
    }

    public HandOver latest(Organization organization) {
        return house.port(HandOvers.class).latest(organization.id(), 1).getFirst();
    }

    User withoutGrants(User user) {
        return new User(
                user.id(),
                user.organization(),
                user.name(),
                user.enabled(),
                user.binding(),
                Set.of(),
                user.received(),
                user.createdAt(),
                user.version());
    }
}
