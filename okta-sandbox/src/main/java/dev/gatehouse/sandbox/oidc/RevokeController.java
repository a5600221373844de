package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;

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

/** {@code POST …/v1/revoke}: own tokens only, and 200 for whatever was sent (RFC 7009). */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RevokeController {
    @Post(uris = {"/oauth2/v1/revoke", "/oauth2/{id}/v1/revoke"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(
            HttpRequest<?> http,
            Realm realm,
            AuthorizationServer server,
            @Body @Nullable String body) {
        ClientRequest request = ClientRequest.read(http, realm, server, "revoke", body);
        String token =
                request.form()
                        .find("token")
                        .orElseThrow(() -> new Refusal(OAuthFault.REQUEST_MISSING_TOKEN));
        String clientId = request.app().clientId();
        realm.refreshTokens()
                .familyWith(token)
                .filter(family -> family.grant().clientId().equals(clientId))
                .filter(family -> family.grant().serverId().equals(server.id()))
                .ifPresent(family -> realm.refreshTokens().revoke(family.id()));
        realm.accessTokens()
                .genuine(server, token)
                .filter(claims -> claims.text("cid").equals(clientId))
                .ifPresent(claims -> realm.accessTokens().revoke(claims));
        String type = server.org() ? "app.oauth2.token.revoke" : "app.oauth2.as.token.revoke";
        realm.log()
                .write(LogEntry.success(type, "OAuth2 token revocation request").by(request.app()));
        return HttpResponse.ok();
    }
}
