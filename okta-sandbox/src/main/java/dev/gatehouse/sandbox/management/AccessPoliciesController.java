package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
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
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Map;

/** {@code …/authorizationServers/{aus}/policies}. */
@Controller("/api/v1/authorizationServers/{aus}/policies")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccessPoliciesController {
    @Get
    List<Map<String, Object>> list(Realm realm, String aus) {
        return children(realm, aus).list();
    }

    @Post
    HttpResponse<?> create(Realm realm, String aus, @Body @Nullable String body) {
        ServerChildren children = children(realm, aus);
        Document policy =
                Times.created(
                        realm, document(realm, children, Json.parse(body), OktaId.random("00p")));
        return HttpResponse.created(children.show(children.insert(policy)));
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String aus, String id) {
        return children(realm, aus).show(children(realm, aus).find(id));
    }

    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String aus, String id, @Body @Nullable String body) {
        ServerChildren children = children(realm, aus);
        Document old = children.find(id);
        Document policy =
                document(realm, children, Json.parse(body), id)
                        .with("created", old.text("created"))
                        .withDefault("priority", old.number("priority", 1));
        return children.show(children.insert(Times.touched(realm, policy)));
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String aus, String id) {
        children(realm, aus).delete(id);
        return HttpResponse.noContent();
    }

    @Post("/{id}/lifecycle/{step}")
    HttpResponse<?> step(Realm realm, String aus, String id, String step) {
        children(realm, aus).setStatus(id, step);
        return HttpResponse.noContent();
    }

    static ServerChildren children(Realm realm, String aus) {
        return ServerChildren.of(realm, aus, "policies", ServerChildren.POLICY);
    }

    private static Document document(
            Realm realm, ServerChildren children, Document given, String id) {
        var _ =
                Fields.of(given)
                        .texts("type", "name", "description", "status")
                        .numbers("priority")
                        .objects("conditions", "conditions.clients")
                        .lists("conditions.clients.include");
        String type = Json.oneOf(given, "type", List.of("OAUTH_AUTHORIZATION_POLICY"));
        String name = Json.required(given, "name");
        Duplicates.refuse(realm, children.shelf(), "name", name, id);
        List<String> clients = given.texts("conditions.clients.include");
        if (clients.isEmpty()) {
            throw ApiRefusal.invalid("include", "At least one client must be named");
        }
        Names.refuseUnknownId(
                realm.apps().shelf(), given, "conditions.clients.include", "ALL_CLIENTS");
        Priorities.examine(given);
        Document policy =
                Document.EMPTY
                        .with("id", id)
                        .with("type", type)
                        .with("status", Json.oneOfOrFirst(given, "status", Names.STATUSES))
                        .with("name", name)
                        .with("description", Json.required(given, "description"))
                        .with("system", false)
                        .with("conditions.clients.include", clients);
        return given.find("priority").isPresent()
                ? policy.with("priority", given.number("priority", 1))
                : policy;
    }
}
