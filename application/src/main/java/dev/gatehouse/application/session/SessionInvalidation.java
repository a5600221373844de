package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.user.UserId;

/**
 * Tells every node that what it remembers is no longer true.
 *
 * <p>Called after the commit of what made it so; effective on every node within a second.
 */
public interface SessionInvalidation {
    void session(SecretHash hash);

    void user(OrganizationId organization, UserId user);

    void organization(OrganizationId organization);
}
