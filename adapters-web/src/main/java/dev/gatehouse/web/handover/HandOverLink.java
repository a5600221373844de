package dev.gatehouse.web.handover;

import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;

/** The address of a hand-over link. */
final class HandOverLink {
    private HandOverLink() {}

    static String of(Organization organization, Secret token) {
        return organization.address() + "/hand-over/" + token.reveal();
    }
}
