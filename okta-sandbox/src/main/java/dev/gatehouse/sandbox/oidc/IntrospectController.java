package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Map;

/** {@code POST …/v1/introspect} (RFC 7662). */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class IntrospectController {
    @Post(uris = {"/oauth2/v1/introspect", "/oauth2/{id}/v1/introspect"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Map<String, Object> introspect(
            HttpRequest<?> http,
            Realm realm,
            AuthorizationServer server,
            @Body @Nullable String body) {
        ClientRequest request = ClientRequest.read(http, realm, server, "introspect", body);
        String token =
                request.form()
                        .find("token")
                        .orElseThrow(() -> new Refusal(OAuthFault.REQUEST_MISSING_TOKEN));
        return new Introspection(realm, server).of(token);
    }
}
