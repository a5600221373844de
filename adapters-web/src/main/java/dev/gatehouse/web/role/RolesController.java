package dev.gatehouse.web.role;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** The roles and what each permits; answered from memory. */
@Controller(PathAddresses.ROUTE + "/roles")
@Produces(MediaType.ALL)
final class RolesController {
    private final ConsoleFrame frame;
    private final Pages pages;

    RolesController(ConsoleFrame frame, Pages pages) {
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request, CallContext call, Organization organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization.id());
        RolesView view =
                new RolesView(
                        RoleCatalogue.BUILT_IN.roles().stream().map(RolesController::row).toList());
        return pages.ok(
                "roles.jte",
                frame.organization(request, call, organization, "roles", "roles.title"),
                view);
    }

    private static RolesView.Row row(Role role) {
        return new RolesView.Row(
                role.name().value(),
                role.key().value(),
                "api::" + role.key(),
                role.permissions().stream().sorted().map(Permission::key).toList());
    }
}
