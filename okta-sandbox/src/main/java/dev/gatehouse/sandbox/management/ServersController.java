package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.authserver.BuiltIn;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.Switch;

import io.micronaut.core.annotation.Nullable;
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

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /api/v1/authorizationServers}; an org without the feature answers E0000015. */
@Controller("/api/v1/authorizationServers")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ServersController {
    @Get
    HttpResponse<?> list(
            HttpRequest<?> http, Realm realm, @QueryValue(defaultValue = "") String q) {
        String low = q.toLowerCase(Locale.ROOT);
        List<Document> found =
                realm.servers().shelf().list().stream()
                        .filter(
                                server ->
                                        (server.text("name") + server.texts("audiences"))
                                                .toLowerCase(Locale.ROOT)
                                                .contains(low))
                        .toList();
        return Paging.page(http, realm, found, 200, new ServerViews(realm)::show);
    }

    @Post
    HttpResponse<?> create(Realm realm, @Body @Nullable String body) {
        if (realm.tenant().chose(Switch.API_ACCESS_MANAGEMENT, "off")) {
            throw new ApiRefusal(ApiFault.E0000015);
        }
        Document given = checked(realm, Json.parse(body));
        Shelf servers = realm.servers().shelf();
        Duplicates.refuse(realm, servers, "name", given.text("name"), "");
        String id = OktaId.random("aus");
        Document server =
                Times.created(realm, Document.EMPTY.with("id", id))
                        .with("name", given.text("name"))
                        .with("description", given.text("description"))
                        .with("audiences", given.texts("audiences"))
                        .with("issuerMode", given.text("issuerMode"))
                        .with("status", "ACTIVE")
                        .with("default", false)
                        .with("credentials.signing.rotationMode", rotation(given));
        servers.put(server);
        Shelf scopes = realm.tenant().shelf("authorizationServers/" + id + "/scopes");
        BuiltIn.scopes(id).forEach(scopes::put);
        Shelf claims = realm.tenant().shelf("authorizationServers/" + id + "/claims");
        BuiltIn.systemClaims(id).forEach(claims::put);
        log(realm, server, "oauth2.as.created", "Create authorization server");
        return HttpResponse.created(new ServerViews(realm).show(server).fields());
    }

    private static Document checked(Realm realm, Document given) {
        var _ =
                Fields.of(given)
                        .texts("name", "description", "issuerMode")
                        .lists("audiences")
                        .objects("credentials", "credentials.signing")
                        .texts("credentials.signing.rotationMode");
        var _ = Json.required(given, "name");
        List<String> audiences = given.texts("audiences");
        if (audiences.size() != 1) {
            throw ApiRefusal.invalid("audiences", "'audiences' must have exactly one value");
        }
        String audience = audiences.getFirst();
        if (audience.contains(":") && !audience.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+")) {
            throw ApiRefusal.invalid("audiences", "'audiences' must be a valid URI");
        }
        return IssuerModes.complete(realm, given, "issuerMode");
    }

    private static String rotation(Document given) {
        return Json.oneOfOrFirst(
                given, "credentials.signing.rotationMode", List.of("AUTO", "MANUAL"));
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String id) {
        return new ServerViews(realm).show(find(realm, id)).fields();
    }

    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String id, @Body @Nullable String body) {
        Document given = checked(realm, Json.parse(body));
        Document old = find(realm, id);
        Duplicates.refuse(realm, realm.servers().shelf(), "name", given.text("name"), id);
        Document changed =
                Times.touched(realm, old)
                        .with("name", given.text("name"))
                        .with("description", given.text("description"))
                        .with("audiences", given.texts("audiences"))
                        .with("issuerMode", given.text("issuerMode"))
                        .with("credentials.signing.rotationMode", rotation(given));
        realm.servers().shelf().put(changed);
        log(realm, changed, "oauth2.as.updated", "Update authorization server");
        return new ServerViews(realm).show(changed).fields();
    }

    /** Only a server that is not active can be deleted, and the default one never. */
    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String id) {
        Document server = find(realm, id);
        if (server.text("status").equals("ACTIVE") || id.equals("default")) {
            throw new ApiRefusal(ApiFault.E0000006);
        }
        realm.servers().shelf().remove(id);
        realm.tenant().shelves().drop("authorizationServers/" + id);
        log(realm, server, "oauth2.as.deleted", "Delete authorization server");
        return HttpResponse.noContent();
    }

    @Post("/{id}/lifecycle/{step}")
    HttpResponse<?> step(Realm realm, String id, String step) {
        if (!List.of("activate", "deactivate").contains(step)) {
            throw new ApiRefusal(ApiFault.E0000008);
        }
        String status = step.equals("activate") ? "ACTIVE" : "INACTIVE";
        realm.servers().shelf().put(Times.touched(realm, find(realm, id)).with("status", status));
        return HttpResponse.noContent();
    }

    static Document find(Realm realm, String id) {
        return realm.servers()
                .shelf()
                .find(id)
                .orElseThrow(() -> ApiRefusal.missing(id, "AuthorizationServer"));
    }

    private static void log(Realm realm, Document server, String type, String message) {
        realm.log().write(LogEntry.success(type, message).on("AuthorizationServer", server));
    }
}
