package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.clientauth.ClientAuthentication;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Parameters;
import dev.gatehouse.sandbox.web.RefusalLog;

import io.micronaut.http.HttpRequest;

import org.jspecify.annotations.Nullable;

/** A form that an authenticated client posted to one of the smaller endpoints. */
record ClientRequest(App app, Parameters form) {
    static ClientRequest read(
            HttpRequest<?> http,
            Realm realm,
            AuthorizationServer server,
            String endpoint,
            @Nullable String body) {
        Parameters form = Parameters.parse(body == null ? "" : body);
        http.setAttribute(RefusalLog.FORM, form);
        App app =
                new ClientAuthentication(realm, server, endpoint)
                        .authenticate(http.getHeaders().findFirst("Authorization"), form);
        return new ClientRequest(app, form);
    }
}
