package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.search.Search;
import dev.gatehouse.sandbox.tenant.OktaId;

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

/** {@code /api/v1/apps}. */
@Controller("/api/v1/apps")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AppsController {
    private static final String CLIENT_ID = "credentials.oauthClient.client_id";

    @Get
    HttpResponse<?> list(
            HttpRequest<?> http,
            Realm realm,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String filter) {
        String low = q.toLowerCase(Locale.ROOT);
        List<Document> found =
                realm.apps().shelf().list().stream()
                        .filter(
                                app ->
                                        app.text("label").toLowerCase(Locale.ROOT).startsWith(low)
                                                || app.text("name").startsWith(low))
                        .filter(Search.parse(filter))
                        .toList();
        return Paging.page(http, realm, found, 20, new AppViews(realm)::show);
    }

    @Post
    Map<String, Object> create(
            Realm realm,
            @QueryValue(defaultValue = "true") boolean activate,
            @Body @Nullable String body) {
        return create(realm, activate, Json.parse(body)).fields();
    }

    /** Makes an application; the returned document is the only one that shows the secret. */
    Document create(Realm realm, boolean activate, Document asked) {
        Document given = complete(realm, asked);
        String id = OktaId.random("0oa");
        String clientId = given.findText(CLIENT_ID).orElse(id);
        if (!clientId.matches("[A-Za-z0-9._~-]{6,100}")
                || realm.apps().withClientId(clientId).isPresent()) {
            throw ApiRefusal.invalid("client_id", "The client_id is invalid or already in use");
        }
        String secret = secret(given);
        Document app =
                written(Times.created(realm, Document.EMPTY.with("id", id)), given)
                        .with("status", activate ? "ACTIVE" : "INACTIVE")
                        .with(CLIENT_ID, clientId);
        realm.apps().shelf().put(app);
        if (!secret.isEmpty()) {
            SecretsController.add(realm, id, secret);
        }
        log(realm, app, "application.lifecycle.create", "Create application");
        return new AppViews(realm).showWithSecret(app, secret);
    }

    private static Document complete(Realm realm, Document asked) {
        Document given = AppRules.complete(asked);
        AppZones.examine(realm, given);
        return IssuerModes.complete(realm, given, "settings.oauthClient.issuer_mode");
    }

    /** Everything that a body says, and nothing that stood there before. */
    private static Document written(Document app, Document given) {
        return app.with("name", "oidc_client")
                .with("label", given.text("label"))
                .with("signOnMode", "OPENID_CONNECT")
                .with("features", List.of())
                .with("accessibility", given.at("accessibility").fields())
                .with("visibility", given.at("visibility").fields())
                .with("profile", given.at("profile").fields())
                .with("credentials", given.at("credentials").fields())
                .with("settings", given.at("settings").fields())
                .without("credentials.oauthClient.client_secret");
    }

    private static String secret(Document given) {
        if (!hasSecret(given)) {
            return "";
        }
        String secret =
                given.findText("credentials.oauthClient.client_secret")
                        .orElseGet(() -> OktaId.opaque() + OktaId.random(""));
        AppRules.secret(new App(given).authMethod(), secret);
        return secret;
    }

    private static boolean hasSecret(Document app) {
        return new App(app).authMethod().startsWith("client_secret_");
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String id) {
        return new AppViews(realm).show(find(realm, id).document()).fields();
    }

    /** Replaces all settings; the type of an application never changes. */
    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String id, @Body @Nullable String body) {
        App old = find(realm, id);
        Document given = complete(realm, Json.parse(body));
        if (!given.text("settings.oauthClient.application_type").equals(old.type())) {
            throw ApiRefusal.invalid("application_type", "The application type cannot be changed");
        }
        if (!given.findText(CLIENT_ID).orElse(old.clientId()).equals(old.clientId())) {
            throw ApiRefusal.invalid("client_id", "The client_id cannot be changed");
        }
        Document changed =
                written(Times.touched(realm, old.document()), given)
                        .with(CLIENT_ID, old.clientId());
        realm.apps().shelf().put(changed);
        if (hasSecret(changed) && realm.apps().secrets(id).size() == 0) {
            SecretsController.add(realm, id, secret(given));
        }
        log(realm, changed, "application.lifecycle.update", "Update application");
        return new AppViews(realm).show(changed).fields();
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String id) {
        App app = find(realm, id);
        if (app.active()) {
            throw new ApiRefusal(ApiFault.E0000056);
        }
        realm.apps().shelf().remove(app.id());
        realm.tenant().shelves().drop("apps/" + app.id());
        log(realm, app.document(), "application.lifecycle.delete", "Delete application");
        return HttpResponse.noContent();
    }

    @Post("/{id}/lifecycle/{step}")
    HttpResponse<?> step(Realm realm, String id, String step) {
        if (!List.of("activate", "deactivate").contains(step)) {
            throw new ApiRefusal(ApiFault.E0000008);
        }
        String status = step.equals("activate") ? "ACTIVE" : "INACTIVE";
        App app = find(realm, id);
        Document changed =
                realm.apps()
                        .shelf()
                        .put(Times.touched(realm, app.document()).with("status", status));
        log(realm, changed, "application.lifecycle." + step, "Change application status");
        return HttpResponse.ok(Map.of());
    }

    @Put("/{id}/policies/{policyId}")
    HttpResponse<?> signOnPolicy(Realm realm, String id, String policyId) {
        App app = find(realm, id);
        if (PoliciesController.accessPolicies(realm).stream()
                .noneMatch(policy -> policy.id().equals(policyId))) {
            throw ApiRefusal.missing(policyId, "Policy");
        }
        realm.apps().shelf().put(app.document().with("accessPolicyId", policyId));
        return HttpResponse.noContent();
    }

    static App find(Realm realm, String id) {
        return realm.apps()
                .shelf()
                .find(id)
                .map(App::new)
                .orElseThrow(() -> ApiRefusal.missing(id, "AppInstance"));
    }

    private static void log(Realm realm, Document app, String type, String message) {
        realm.log().write(LogEntry.success(type, message).on(new App(app)));
    }
}
