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

/** {@code …/authorizationServers/{aus}/claims}. */
@Controller("/api/v1/authorizationServers/{aus}/claims")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClaimsController {
    @Get
    List<Map<String, Object>> list(Realm realm, String aus) {
        return children(realm, aus).list();
    }

    @Post
    HttpResponse<?> create(Realm realm, String aus, @Body @Nullable String body) {
        ServerChildren children = children(realm, aus);
        Document given = Json.parse(body).without("system");
        Document claim = ClaimRules.complete(children, given, OktaId.random("ocl"));
        children.shelf().put(claim);
        realm.log()
                .write(
                        LogEntry.success("oauth2.claim.created", "Create OAuth2 claim")
                                .on("OAuth2Claim", claim));
        return HttpResponse.created(children.show(claim));
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String aus, String id) {
        return children(realm, aus).show(children(realm, aus).find(id));
    }

    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String aus, String id, @Body @Nullable String body) {
        ServerChildren children = children(realm, aus);
        Document old = children.find(id);
        Document given = Json.parse(body).with("system", old.flag("system"));
        if (old.flag("system") && !given.text("name").equals(old.text("name"))) {
            throw ApiRefusal.invalid("name", "The name of one of Okta's own claims is fixed");
        }
        return children.show(children.shelf().put(ClaimRules.complete(children, given, id)));
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String aus, String id) {
        children(realm, aus).delete(id);
        return HttpResponse.noContent();
    }

    private static ServerChildren children(Realm realm, String aus) {
        return ServerChildren.of(realm, aus, "claims", ServerChildren.CLAIM);
    }
}
