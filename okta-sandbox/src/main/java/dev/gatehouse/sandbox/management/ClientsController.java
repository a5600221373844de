package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Map;

/** {@code /oauth2/v1/clients}: the same applications in the words of RFC 7591. */
@Controller("/oauth2/v1/clients")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientsController {
    private static final List<String> SETTINGS =
            List.of(
                    "application_type",
                    "redirect_uris",
                    "post_logout_redirect_uris",
                    "response_types",
                    "grant_types",
                    "jwks",
                    "jwks_uri");

    private final AppsController apps;

    ClientsController(AppsController apps) {
        this.apps = apps;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> http, Realm realm) {
        return Paging.page(
                http, realm, realm.apps().shelf().list(), 200, app -> show(new App(app)));
    }

    @Get("/{clientId}")
    Map<String, Object> read(Realm realm, String clientId) {
        return realm.apps()
                .withClientId(clientId)
                .map(app -> show(app).fields())
                .orElseThrow(() -> ApiRefusal.missing(clientId, "PublicClientApp"));
    }

    @Post
    HttpResponse<?> register(Realm realm, @Body @Nullable String body) {
        Document given = Json.parse(body);
        String name = Json.required(given, "client_name");
        if (realm.apps().all().stream().anyMatch(app -> app.label().equals(name))) {
            return HttpResponse.badRequest(taken());
        }
        Document app =
                Document.EMPTY
                        .with("name", "oidc_client")
                        .with("label", name)
                        .with("settings.oauthClient.consent_method", "REQUIRED")
                        .with("signOnMode", "OPENID_CONNECT")
                        .with(
                                "credentials.oauthClient.token_endpoint_auth_method",
                                given.findText("token_endpoint_auth_method")
                                        .orElse("client_secret_basic"));
        for (String setting : SETTINGS) {
            if (given.find(setting).isPresent()) {
                app = app.with("settings.oauthClient." + setting, given.find(setting).get());
            }
        }
        Document made = apps.create(realm, true, app);
        Document shown = show(new App(made));
        return HttpResponse.created(
                made.findText("credentials.oauthClient.client_secret")
                        .map(secret -> shown.with("client_secret", secret))
                        .orElse(shown)
                        .fields());
    }

    /** This endpoint has the Management API's shape with OAuth's code (reference chapter 8). */
    private static Map<String, Object> taken() {
        String problem =
                "client_name: An object with this field already exists in the current organization";
        return Document.EMPTY
                .with("errorCode", "invalid_client_metadata")
                .with("errorSummary", problem)
                .with("errorLink", "invalid_client_metadata")
                .with("errorId", OktaId.random("oae"))
                .with("errorCauses", List.of())
                .fields();
    }

    private static Document show(App app) {
        Document client =
                Document.EMPTY
                        .with("id", app.clientId())
                        .with("client_id", app.clientId())
                        .with("client_name", app.label())
                        .with("token_endpoint_auth_method", app.authMethod());
        for (String setting : SETTINGS) {
            if (app.oauth().find(setting).isPresent()) {
                client = client.with(setting, app.oauth().find(setting).get());
            }
        }
        return client;
    }
}
