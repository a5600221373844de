package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.PushedRequests;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Parameters;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code POST …/v1/par} (RFC 9126). */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PushController {
    private static final List<String> CREDENTIALS =
            List.of("client_secret", "client_assertion", "client_assertion_type");

    @Post(uris = {"/oauth2/v1/par", "/oauth2/{id}/v1/par"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> push(
            HttpRequest<?> http,
            Realm realm,
            AuthorizationServer server,
            @Body @Nullable String body) {
        ClientRequest request = ClientRequest.read(http, realm, server, "par", body);
        if (request.form().has("request_uri")) {
            throw new Refusal(OAuthFault.PUSHED_AUTHORIZATION_REQUEST_URI_PRESENT);
        }
        Map<String, String> kept = new LinkedHashMap<>(request.form().values());
        CREDENTIALS.forEach(kept::remove);
        kept.put("client_id", request.app().clientId());
        if (!kept.containsKey("request")
                && !realm.apps()
                        .allowsRedirect(request.app(), kept.getOrDefault("redirect_uri", ""))) {
            throw new Refusal(OAuthFault.ILLEGAL_REDIRECT_URI);
        }
        String uri =
                realm.pushedRequests()
                        .push(
                                server.id(),
                                request.app().clientId(),
                                new Parameters(kept).encoded());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("request_uri", uri);
        answer.put("expires_in", PushedRequests.SECONDS);
        return HttpResponse.created(answer).header("Cache-Control", "no-cache, no-store");
    }
}
