package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionPolicy;

/** What each organization decided about its sessions; the last change counts. */
public interface SessionPolicies {
    /** The default, where nothing was decided. */
    SessionPolicy of(OrganizationId organization);

    void set(OrganizationId organization, SessionPolicy policy);
}
