package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.client.App;
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

/** {@code /api/v1/apps/{id}/grants}: which of Okta's own scopes a service app may have. */
@Controller("/api/v1/apps/{id}/grants")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AppGrantsController {
    @Get
    List<Map<String, Object>> list(Realm realm, String id) {
        return shelf(realm, id).list().stream().map(Document::fields).toList();
    }

    @Post
    HttpResponse<?> grant(Realm realm, String id, @Body @Nullable String body) {
        Document given = Json.parse(body);
        App app = AppsController.find(realm, id);
        String scope = Json.required(given, "scopeId");
        if (!scope.startsWith("okta.") && !scope.startsWith("ssf.")) {
            throw ApiRefusal.invalid("scopeId", "The scope is not one of Okta's own");
        }
        String issuer = Json.required(given, "issuer");
        if (!issuer.equals(realm.tenant().origin())) {
            throw ApiRefusal.invalid("issuer", "The issuer must be the org authorization server");
        }
        Document grant =
                Times.created(realm, Document.EMPTY.with("id", OktaId.random("oag")))
                        .with("status", "ACTIVE")
                        .with("scopeId", scope)
                        .with("issuer", issuer)
                        .with("clientId", app.clientId())
                        .with("source", "ADMIN");
        return HttpResponse.created(shelf(realm, id).put(grant).fields());
    }

    @Get("/{grantId}")
    Map<String, Object> read(Realm realm, String id, String grantId) {
        return shelf(realm, id)
                .find(grantId)
                .orElseThrow(() -> ApiRefusal.missing(grantId, "OAuth2ScopeConsentGrant"))
                .fields();
    }

    @Delete("/{grantId}")
    HttpResponse<?> revoke(Realm realm, String id, String grantId) {
        if (!shelf(realm, id).remove(grantId)) {
            throw ApiRefusal.missing(grantId, "OAuth2ScopeConsentGrant");
        }
        return HttpResponse.noContent();
    }

    private static Shelf shelf(Realm realm, String id) {
        return realm.tenant().shelf("apps/" + AppsController.find(realm, id).id() + "/grants");
    }
}
