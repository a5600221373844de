package dev.gatehouse.sandbox.admin;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;
import dev.gatehouse.sandbox.tls.DoorKind;
import dev.gatehouse.sandbox.tls.Doors;
import dev.gatehouse.sandbox.web.JsonBody;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** {@code /admin/tenants/{tenant}/tls}: opens TLS doors and gives out the authority. */
@Consumes(MediaType.ALL)
@Controller("/admin/tenants/{tenant}/tls")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoorController {
    private final Realms realms;
    private final Doors doors;

    DoorController(Realms realms, Doors doors) {
        this.realms = realms;
        this.doors = doors;
    }

    /** Opens a door: {@code {"certificate": "valid", "port": 0}}. */
    @Post
    HttpResponse<?> open(String tenant, @Body @Nullable String body) {
        Realm realm = Named.realm(realms, tenant);
        Document given = JsonBody.parse(body);
        String name = given.findText("certificate").orElse("valid").toUpperCase(Locale.ROOT);
        DoorKind kind =
                Arrays.stream(DoorKind.values())
                        .filter(known -> known.name().equals(name.replace('-', '_')))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        ApiRefusal.invalid(
                                                "certificate",
                                                "one of " + Arrays.toString(DoorKind.values())));
        String origin = doors.open(realm, kind, (int) given.number("port", 0));
        return HttpResponse.created(
                Map.of(
                        "origin",
                        origin,
                        "certificate",
                        kind.name().toLowerCase(Locale.ROOT),
                        "authority",
                        "/admin/tenants/" + tenant + "/tls/ca.pem"));
    }

    @Get("/ca.pem")
    @Produces(MediaType.TEXT_PLAIN)
    String authority(String tenant) {
        return doors.authority(Named.realm(realms, tenant));
    }
}
