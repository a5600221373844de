package dev.gatehouse.application.apiaccess;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.util.Optional;

/** Lists the programs that used the API. */
public final class ListApiUsers {
    private static final int PAGE = 50;
    private final ApiUsers users;

    public ListApiUsers(ApiUsers users) {
        this.users = users;
    }

    public Page<ApiUser> page(
            CallContext call, OrganizationId organization, Optional<String> after) {
        call.require(Permission.VIEW_API_USERS, organization);
        return users.page(organization, after, PAGE);
    }
}
