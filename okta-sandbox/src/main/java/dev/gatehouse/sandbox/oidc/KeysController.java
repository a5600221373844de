package dev.gatehouse.sandbox.oidc;

import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Map;

/** {@code GET …/v1/keys}: every key that signs now or soon. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeysController {
    @Get(uris = {"/oauth2/v1/keys", "/oauth2/{id}/v1/keys"})
    HttpResponse<?> keys(Realm realm, AuthorizationServer server) {
        List<Map<String, Object>> keys =
                realm.keys().published(server.id()).stream().map(RSAKey::toJSONObject).toList();
        return HttpResponse.ok(Map.of("keys", keys))
                .header("Cache-Control", "max-age=3600, must-revalidate");
    }
}
