package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.search.Search;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.zone.NetworkZones;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** {@code /api/v1/zones}: network zones by IP address; other types are not supported. */
@Controller("/api/v1/zones")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ZonesController {
    @Get
    HttpResponse<?> list(
            HttpRequest<?> http, Realm realm, @QueryValue(defaultValue = "") String filter) {
        List<Document> found = shelf(realm).list().stream().filter(Search.parse(filter)).toList();
        return Paging.page(http, realm, found, 1000, zone -> show(realm, zone));
    }

    @Post
    Map<String, Object> create(Realm realm, @Body @Nullable String body) {
        Document zone = checked(realm, Json.parse(body), OktaId.random("nzo"));
        return show(realm, shelf(realm).put(Times.created(realm, zone))).fields();
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String id) {
        return show(realm, find(realm, id)).fields();
    }

    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String id, @Body @Nullable String body) {
        Document old = find(realm, id);
        Document zone =
                checked(realm, Json.parse(body), id)
                        .with("system", old.flag("system"))
                        .with("created", old.text("created"));
        return show(realm, shelf(realm).put(Times.touched(realm, zone))).fields();
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String id) {
        if (find(realm, id).flag("system")) {
            throw new ApiRefusal(ApiFault.E0000006);
        }
        shelf(realm).remove(id);
        return HttpResponse.noContent();
    }

    @Post("/{id}/lifecycle/{step}")
    Map<String, Object> step(Realm realm, String id, String step) {
        String status =
                switch (step) {
                    case "activate" -> "ACTIVE";
                    case "deactivate" -> "INACTIVE";
                    default -> throw new ApiRefusal(ApiFault.E0000008);
                };
        Document zone = Times.touched(realm, find(realm, id)).with("status", status);
        return show(realm, shelf(realm).put(zone)).fields();
    }

    private static Document checked(Realm realm, Document given, String id) {
        var _ = Fields.of(given).texts("name", "type", "usage", "status");
        if (!Json.required(given, "type").equals("IP")) {
            throw new ApiRefusal(ApiFault.E0000060);
        }
        String name = Json.required(given, "name");
        Duplicates.refuse(realm, shelf(realm), "name", name, id);
        for (String list : List.of("gateways", "proxies")) {
            for (Document address : given.items(list)) {
                var _ = Json.oneOf(address, "type", List.of("CIDR", "RANGE"));
                if (!NetworkZones.legal(address.text("value"))) {
                    throw ApiRefusal.invalid(list, "Invalid address: " + address.text("value"));
                }
            }
        }
        return Document.EMPTY
                .with("type", "IP")
                .with("id", id)
                .with("name", name)
                .with("status", Json.oneOfOrFirst(given, "status", List.of("ACTIVE", "INACTIVE")))
                .with("usage", Json.oneOfOrFirst(given, "usage", List.of("POLICY", "BLOCKLIST")))
                .with("system", false)
                .with("gateways", given.find("gateways").orElse(List.of()))
                .with("proxies", given.find("proxies").orElse(List.of()));
    }

    private static Document show(Realm realm, Document zone) {
        String self = realm.tenant().origin() + "/api/v1/zones/" + zone.id();
        return zone.with("_links", Map.of("self", Map.of("href", self)));
    }

    private static Shelf shelf(Realm realm) {
        return new NetworkZones(realm.tenant()).shelf();
    }

    private static Document find(Realm realm, String id) {
        return shelf(realm).find(id).orElseThrow(() -> ApiRefusal.missing(id, "NetworkZone"));
    }
}
