package dev.gatehouse.application.cluster;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.user.UserId;

/** Something that nodes may remember otherwise than it is now. */
public sealed interface Change {
    /** One session ended or changed. */
    record OfSession(SecretHash hash) implements Change {}

    /** A user's rights changed, or sessions of the user ended. */
    record OfUser(OrganizationId organization, UserId user) implements Change {}

    /** An organization, its connection or policy changed, or all its sessions ended. */
    record OfOrganization(OrganizationId organization) implements Change {}
}
