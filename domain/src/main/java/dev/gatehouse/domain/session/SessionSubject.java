package dev.gatehouse.domain.session;

import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.UserId;

/**
 * Whose session it is; a session is valid for its own organization, or for the installation, only.
 */
public sealed interface SessionSubject {
    /** A user of one organization. */
    record Member(OrganizationId organization, UserId user) implements SessionSubject {}

    /** An operator of the installation. */
    record OperatorSubject(OperatorId operator) implements SessionSubject {}
}
