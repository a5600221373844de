package dev.gatehouse.web.apiaccess;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Tells a caller who it is; answered from memory on the event loop. */
@Controller
final class MeApi {
    @Get(PathAddresses.ROUTE + "/api/v1/me")
    CallerJson inOrganization(CallContext call, Organization organization) {
        Caller caller = call.caller();
        refuseVisitor(caller, Permission.VIEW_ORGANIZATION);
        return CallerJson.of(
                caller, organization.slug().value(), p -> caller.may(p, organization.id()));
    }

    @Get("/api/v1/me")
    CallerJson inInstallation(CallContext call) {
        refuseVisitor(call.caller(), Permission.VIEW_ORGANIZATIONS);
        return CallerJson.of(call.caller(), null, call.caller()::may);
    }

    /** Everybody else may know who it is itself. */
    private static void refuseVisitor(Caller caller, Permission instead) {
        if (caller instanceof Caller.Visitor) {
            throw new NotPermitted(instead);
        }
    }
}
