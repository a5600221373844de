package dev.gatehouse.application.organization;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;

/** Lists all organizations for the operator. */
public final class ListOrganizations {
    private final Organizations organizations;

    public ListOrganizations(Organizations organizations) {
        this.organizations = organizations;
    }

    public Page<Organization> page(CallContext call, OrganizationQuery query) {
        call.require(Permission.VIEW_ORGANIZATIONS);
        return organizations.page(query);
    }
}
