package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.claim.ClaimValues;
import dev.gatehouse.sandbox.claim.Subject;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code …/v1/userinfo}: the claims that a thin ID token leaves out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserInfoController {
    @Get(uris = {"/oauth2/v1/userinfo", "/oauth2/{id}/v1/userinfo"})
    Map<String, Object> get(HttpRequest<?> http, Realm realm, AuthorizationServer server) {
        return answer(http, realm, server);
    }

    @Post(uris = {"/oauth2/v1/userinfo", "/oauth2/{id}/v1/userinfo"})
    @Consumes(MediaType.ALL)
    Map<String, Object> post(
            HttpRequest<?> http,
            Realm realm,
            AuthorizationServer server,
            @Body @Nullable String body) {
        if (body != null && body.contains("access_token=")) {
            throw new Refusal(OAuthFault.ACCESS_TOKEN_DUPLICATE);
        }
        return answer(http, realm, server);
    }

    private static Map<String, Object> answer(
            HttpRequest<?> http, Realm realm, AuthorizationServer server) {
        Document token = new BearerToken(realm, server).admit(http, server.endpoint("userinfo"));
        List<String> scopes = token.texts("scp");
        if (!scopes.contains("openid")) {
            throw new Refusal(OAuthFault.ACCESS_TOKEN_INSUFFICIENT_SCOPES);
        }
        Optional<User> user = realm.directory().user(token.text("uid"));
        App app =
                realm.apps()
                        .withClientId(token.text("cid"))
                        .orElseThrow(() -> new Refusal(OAuthFault.ACCESS_TOKEN_INVALID));
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", token.text("uid"));
        claims.putAll(new ClaimValues(new Subject(server, app, user)).ofIdToken(scopes, false));
        return claims;
    }
}
