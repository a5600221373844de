package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The three metadata addresses of each authorization server. */
@Controller
final class MetadataController {
    @Get(
            uris = {
                "/.well-known/openid-configuration",
                "/oauth2/{id}/.well-known/openid-configuration"
            })
    HttpResponse<?> openId(
            Realm realm,
            AuthorizationServer server,
            @QueryValue(value = "client_id", defaultValue = "") String clientId) {
        return answer(realm, clientId, server, Metadata::openId);
    }

    @Get(
            uris = {
                "/.well-known/oauth-authorization-server",
                "/oauth2/{id}/.well-known/oauth-authorization-server",
                "/.well-known/oauth-authorization-server/oauth2/{id}"
            })
    HttpResponse<?> oauth(
            Realm realm,
            AuthorizationServer server,
            @QueryValue(value = "client_id", defaultValue = "") String clientId) {
        return answer(realm, clientId, server, Metadata::oauth);
    }

    /** With a client's id the issuer is the one that this client's issuer mode leads to. */
    private static HttpResponse<?> answer(
            Realm realm,
            String clientId,
            AuthorizationServer server,
            Function<AuthorizationServer, Map<String, Object>> metadata) {
        Optional<App> client = realm.apps().withClientId(clientId).filter(App::active);
        if (!clientId.isEmpty() && client.isEmpty()) {
            return HttpResponse.status(HttpStatus.BAD_REQUEST)
                    .body(
                            Map.of(
                                    "errorCode", "invalid_client",
                                    "errorSummary", "Invalid value for 'client_id' parameter.",
                                    "errorLink", "invalid_client",
                                    "errorId", OktaId.random("oae"),
                                    "errorCauses", List.of()));
        }
        AuthorizationServer seen = client.map(App::issuerMode).map(server::under).orElse(server);
        return HttpResponse.ok(metadata.apply(seen))
                .header("Cache-Control", "max-age=86400, must-revalidate");
    }
}
