package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
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

/** {@code POST …/v1/token} of the org server and of custom ones. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokenController {
    @Post(uris = {"/oauth2/v1/token", "/oauth2/{id}/v1/token"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> token(
            HttpRequest<?> http,
            Realm realm,
            AuthorizationServer server,
            @Body @Nullable String body) {
        Parameters form = Parameters.parse(body == null ? "" : body);
        TokenRequest request = new TokenExamination(realm, server, http, form).examine();
        TokenAnswer answer =
                switch (form.text("grant_type")) {
                    case "authorization_code" -> new CodeGrant(request).answer();
                    case "refresh_token" -> new RefreshGrant(request).answer();
                    case "client_credentials" -> new MachineGrant(request).answer();
                    default -> new PasswordGrant(request).answer();
                };
        GrantLog.write(request, answer);
        return HttpResponse.ok(answer.body())
                .header("Cache-Control", "no-cache, no-store")
                .header("Pragma", "no-cache");
    }
}
