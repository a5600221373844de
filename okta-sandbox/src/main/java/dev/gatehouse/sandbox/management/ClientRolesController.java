package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
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
    private static final List<String> TYPES =
            List.of(
                    "SUPER_ADMIN",
                    "ORG_ADMIN",
                    "APP_ADMIN",
                    "USER_ADMIN",
                    "GROUP_MEMBERSHIP_ADMIN",
                    "API_ACCESS_MANAGEMENT_ADMIN",
                    "READ_ONLY_ADMIN",
                    "REPORT_ADMIN");

    @Get
    List<Map<String, Object>> list(Realm realm, String clientId) {
        return shelf(realm, clientId).list().stream().map(Document::fields).toList();
    }

    @Post
    HttpResponse<?> assign(Realm realm, String clientId, @Body @Nullable String body) {
        String type = Json.oneOf(Json.parse(body), "type", TYPES);
        Document role =
                Times.created(realm, Document.EMPTY.with("id", OktaId.random("irb")))
                        .with("label", type)
                        .with("type", type)
                        .with("status", "ACTIVE")
                        .with("assignmentType", "CLIENT");
        return HttpResponse.created(shelf(realm, clientId).put(role).fields());
    }

    @Delete("/{roleId}")
    HttpResponse<?> remove(Realm realm, String clientId, String roleId) {
        shelf(realm, clientId).remove(roleId);
        return HttpResponse.noContent();
    }

    private static Shelf shelf(Realm realm, String clientId) {
        if (realm.apps().withClientId(clientId).isEmpty()) {
            throw ApiRefusal.missing(clientId, "PublicClientApp");
        }
        return realm.tenant().shelf("clients/" + clientId + "/roles");
    }
}
