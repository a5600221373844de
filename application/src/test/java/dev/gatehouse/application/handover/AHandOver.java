package dev.gatehouse.application.handover;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.handover.HandOverPeriod;
import dev.gatehouse.domain.handover.Maker;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;

/** Builds a hand-over that nobody opened yet. */
public final class AHandOver {
    private AHandOver() {}

    public static HandOver of(OrganizationId organization) {
        return HandOver.made(
                new HandOverId(Given.id()),
                organization,
                new DisplayName("Ingrid, who runs Okta"),
                new Maker(Maker.Kind.USER, Given.id(), "Ada"),
                Given.now(),
                HandOverPeriod.USUAL);
    }
}
