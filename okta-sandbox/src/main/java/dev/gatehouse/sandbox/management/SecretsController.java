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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/v1/apps/{id}/credentials/secrets}: at most two, so that one can be rotated. */
@Controller("/api/v1/apps/{id}/credentials/secrets")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecretsController {
    private static final int MOST = 2;
    private static final String WHAT = "OAuth2ClientSecretMediated";

    @Get
    List<Map<String, Object>> list(Realm realm, String id) {
        return shelf(realm, id).list().stream().map(secret -> show(realm, id, secret)).toList();
    }

    @Post
    HttpResponse<?> create(Realm realm, String id, @Body @Nullable String body) {
        if (shelf(realm, id).size() >= MOST) {
            throw ApiRefusal.refused(
                    WHAT, "You've reached the maximum number of client secrets per client.");
        }
        Document given = Json.parse(body);
        var _ = Fields.of(given).texts("client_secret", "status");
        String status = Json.oneOfOrFirst(given, "status", Names.STATUSES);
        String secret =
                given.findText("client_secret")
                        .orElseGet(() -> OktaId.opaque() + OktaId.random(""));
        AppRules.secret(AppsController.find(realm, id).authMethod(), secret);
        Document made = add(realm, id, secret);
        if (status.equals("INACTIVE")) {
            made = shelf(realm, id).put(made.with("status", "INACTIVE"));
        }
        return HttpResponse.created(show(realm, id, made));
    }

    @Get("/{secretId}")
    Map<String, Object> read(Realm realm, String id, String secretId) {
        return show(realm, id, find(realm, id, secretId));
    }

    @Delete("/{secretId}")
    HttpResponse<?> delete(Realm realm, String id, String secretId) {
        if (find(realm, id, secretId).text("status").equals("ACTIVE")) {
            throw ApiRefusal.refused(
                    WHAT,
                    "You can't delete an active client secret. Deactivate the secret before"
                            + " deleting it.");
        }
        shelf(realm, id).remove(secretId);
        return HttpResponse.noContent();
    }

    @Post("/{secretId}/lifecycle/{step}")
    Map<String, Object> step(Realm realm, String id, String secretId, String step) {
        Document secret = find(realm, id, secretId);
        boolean activate = step.equals("activate");
        if (!activate && !step.equals("deactivate")) {
            throw new ApiRefusal(ApiFault.E0000008);
        }
        long active =
                shelf(realm, id).list().stream()
                        .filter(other -> other.text("status").equals("ACTIVE"))
                        .count();
        if (!activate && active < MOST) {
            throw ApiRefusal.refused(WHAT, "You can't deactivate the only active client secret.");
        }
        String next = activate ? "ACTIVE" : "INACTIVE";
        return show(
                realm, id, shelf(realm, id).put(Times.touched(realm, secret.with("status", next))));
    }

    static Document add(Realm realm, String appId, String secret) {
        return realm.apps()
                .secrets(appId)
                .put(
                        Times.created(realm, Document.EMPTY.with("id", OktaId.random("ocs")))
                                .with("status", "ACTIVE")
                                .with("client_secret", secret)
                                .with("secret_hash", OktaId.stable("", secret)));
    }

    private static Shelf shelf(Realm realm, String id) {
        return realm.apps().secrets(AppsController.find(realm, id).id());
    }

    private static Document find(Realm realm, String id, String secretId) {
        return shelf(realm, id)
                .find(secretId)
                .orElseThrow(() -> ApiRefusal.missing(secretId, "OAuth2ClientSecret"));
    }

    private static Map<String, Object> show(Realm realm, String appId, Document secret) {
        String self =
                realm.tenant().origin()
                        + "/api/v1/apps/"
                        + appId
                        + "/credentials/secrets/"
                        + secret.id();
        String step = secret.text("status").equals("ACTIVE") ? "deactivate" : "activate";
        Map<String, Object> links = new LinkedHashMap<>();
        links.put(step, Links.to(self + "/lifecycle/" + step, "POST"));
        if (step.equals("activate")) {
            links.put("delete", Links.to(self, "DELETE"));
        }
        return secret.with("_links", links).fields();
    }
}
