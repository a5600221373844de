package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.log.LogEntry;
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

/** {@code …/authorizationServers/{aus}/scopes}. */
@Controller("/api/v1/authorizationServers/{aus}/scopes")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScopesController {
    private static final List<String> CONSENTS = List.of("IMPLICIT", "REQUIRED", "FLEXIBLE");
    private static final List<String> PUBLISHED = List.of("NO_CLIENTS", "ALL_CLIENTS");

    @Get
    List<Map<String, Object>> list(Realm realm, String aus) {
        return children(realm, aus).list();
    }

    @Post
    HttpResponse<?> create(Realm realm, String aus, @Body @Nullable String body) {
        ServerChildren children = children(realm, aus);
        Document scope = document(realm, children, Json.parse(body), OktaId.random("scp"));
        children.shelf().put(scope);
        realm.log()
                .write(
                        LogEntry.success("oauth2.scope.created", "Create OAuth2 scope")
                                .on("OAuth2Scope", scope));
        return HttpResponse.created(children.show(scope));
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String aus, String id) {
        return children(realm, aus).show(children(realm, aus).find(id));
    }

    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String aus, String id, @Body @Nullable String body) {
        ServerChildren children = children(realm, aus);
        Document old = children.find(id);
        Document scope =
                document(realm, children, Json.parse(body), id).with("system", old.flag("system"));
        if (old.flag("system") && !scope.text("name").equals(old.text("name"))) {
            throw ApiRefusal.invalid("name", "The name of one of Okta's own scopes is fixed");
        }
        return children.show(children.shelf().put(scope));
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String aus, String id) {
        children(realm, aus).delete(id);
        return HttpResponse.noContent();
    }

    private static ServerChildren children(Realm realm, String aus) {
        return ServerChildren.of(realm, aus, "scopes", "OAuth2Scope");
    }

    private static Document document(
            Realm realm, ServerChildren children, Document given, String id) {
        var _ =
                Fields.of(given)
                        .texts("name", "displayName", "description", "consent", "metadataPublish")
                        .flags("default", "optional");
        String name = Json.required(given, "name");
        if (!legal(name)) {
            throw ApiRefusal.invalid("name", "The scope name is invalid");
        }
        Duplicates.refuse(realm, children.shelf(), "name", name, id);
        return Document.EMPTY
                .with("id", id)
                .with("name", name)
                .with("displayName", given.findText("displayName").orElse(name))
                .with("description", given.text("description"))
                .with("system", false)
                .with("default", given.flag("default"))
                .with("consent", Json.oneOfOrFirst(given, "consent", CONSENTS))
                .with("optional", given.flag("optional"))
                .with("metadataPublish", Json.oneOfOrFirst(given, "metadataPublish", PUBLISHED));
    }

    /** Reference chapter 3, Scope names. */
    private static boolean legal(String name) {
        boolean printable =
                name.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '"' && c != '\\');
        boolean okta =
                name.startsWith("okta.")
                        || name.startsWith("okta:")
                        || name.equals("okta")
                        || name.equals("*");
        return printable && !okta && !(name.contains("<") && name.contains(">"));
    }
}
