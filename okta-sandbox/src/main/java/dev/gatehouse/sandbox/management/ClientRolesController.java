package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Map;

/** {@code /oauth2/v1/clients/{clientId}/roles}: what a service app may administer. */
@Controller("/oauth2/v1/clients/{clientId}/roles")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientRolesController {
    @Get
    List<Map<String, Object>> list(Realm realm, String clientId) {
        return shelf(realm, clientId).list().stream()
                .map(role -> show(realm, clientId, role))
                .toList();
    }

    @Get("/{roleId}")
    Map<String, Object> read(Realm realm, String clientId, String roleId) {
        return show(realm, clientId, find(realm, clientId, roleId));
    }

    @Post
    HttpResponse<?> assign(Realm realm, String clientId, @Body @Nullable String body) {
        Shelf shelf = shelf(realm, clientId);
        String type = Json.oneOf(Json.parse(body), "type", AdminRole.types());
        if (realm.apps().withClientId(clientId).filter(a -> a.type().equals("service")).isEmpty()) {
            throw new ApiRefusal(ApiFault.E0000227);
        }
        if (shelf.first(role -> role.text("type").equals(type)).isPresent()) {
            throw new ApiRefusal(ApiFault.E0000263);
        }
        Document role =
                Times.created(realm, Document.EMPTY.with("id", OktaId.random("irb")))
                        .with("label", AdminRole.valueOf(type).label())
                        .with("type", type)
                        .with("status", "ACTIVE")
                        .with("assignmentType", "CLIENT");
        return HttpResponse.created(show(realm, clientId, shelf.put(role)));
    }

    @Delete("/{roleId}")
    HttpResponse<?> remove(Realm realm, String clientId, String roleId) {
        shelf(realm, clientId).remove(find(realm, clientId, roleId).id());
        return HttpResponse.noContent();
    }

    private static Document find(Realm realm, String clientId, String roleId) {
        return shelf(realm, clientId)
                .find(roleId)
                .orElseThrow(() -> ApiRefusal.missing(roleId, "Role"));
    }

    private static Map<String, Object> show(Realm realm, String clientId, Document role) {
        String assignee = realm.tenant().origin() + "/oauth2/v1/clients/" + clientId;
        return role.with("_links", Map.of("assignee", Links.to(assignee))).fields();
    }

    private static Shelf shelf(Realm realm, String clientId) {
        if (realm.apps().withClientId(clientId).isEmpty()) {
            throw ApiRefusal.missing(clientId, "PublicClientApp");
        }
        return realm.tenant().shelf("clients/" + clientId + "/roles");
    }
}
