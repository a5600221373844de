package dev.gatehouse.web.role;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** Roles as JSON; answered from memory. */
@Controller(PathAddresses.ROUTE + "/api/v1/roles")
final class RolesApi {
    /** A role, the scope that gives it to a service token, and what it permits. */
    @Serdeable
    record RoleJson(String key, String name, String scope, List<String> permissions) {
        static RoleJson of(Role role) {
            return new RoleJson(
                    role.key().value(),
                    role.name().value(),
                    "api::" + role.key(),
                    role.permissions().stream().map(Permission::key).sorted().toList());
        }
    }

    /** All of them. */
    @Serdeable
    record Listed(List<RoleJson> items) {}

    @Get
    Listed list(CallContext call, Organization organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization.id());
        return new Listed(RoleCatalogue.BUILT_IN.roles().stream().map(RoleJson::of).toList());
    }
}
