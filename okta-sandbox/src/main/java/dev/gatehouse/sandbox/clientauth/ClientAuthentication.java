package dev.gatehouse.sandbox.clientauth;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Finds the application behind a request to an endpoint, or refuses with {@code invalid_client}.
 */
public record ClientAuthentication(Realm realm, AuthorizationServer server, String endpoint) {
    /** Authenticates a client; a public one by its id alone. */
    public App authenticate(Optional<String> header, Parameters form) {
        boolean basic = header.isPresent();
        boolean posted = form.has("client_secret");
        boolean asserted = form.has("client_assertion");
        if ((basic && posted) || (basic && asserted) || (posted && asserted)) {
            throw new Refusal(OAuthFault.MULTIPLE_CLIENT_CREDENTIALS);
        }
        if (basic) {
            return withBasic(BasicCredentials.parse(header.get()), form);
        }
        if (asserted) {
            return new ClientAssertion(realm, server.endpoint(endpoint)).authenticate(form);
        }
        App app = find(form.find("client_id").orElseThrow(ClientAuthentication::nothing));
        if (posted) {
            return withSecret(app, "client_secret_post", form.text("client_secret"));
        }
        if (app.confidential()) {
            throw nothing();
        }
        return app;
    }

    private App withBasic(BasicCredentials credentials, Parameters form) {
        form.find("client_id")
                .filter(id -> !id.equals(credentials.clientId()))
                .ifPresent(
                        id -> {
                            throw new Refusal(OAuthFault.MULTIPLE_CLIENT_CREDENTIALS);
                        });
        return withSecret(
                find(credentials.clientId()), "client_secret_basic", credentials.secret());
    }

    private App withSecret(App app, String method, String secret) {
        if (!allows(app, method)) {
            throw new Refusal(OAuthFault.INVALID_TOKEN_ENDPOINT_AUTH_METHOD);
        }
        byte[] given = secret.getBytes(StandardCharsets.UTF_8);
        if (realm.apps().activeSecrets(app).stream()
                .noneMatch(
                        known ->
                                MessageDigest.isEqual(
                                        known.getBytes(StandardCharsets.UTF_8), given))) {
            throw new Refusal(OAuthFault.INVALID_CLIENT_SECRET);
        }
        return app;
    }

    private boolean allows(App app, String method) {
        boolean either =
                realm.tenant().chose(Switch.SECRET_METHOD, "either")
                        && app.authMethod().startsWith("client_secret_")
                        && !app.authMethod().equals("client_secret_jwt");
        return either || app.authMethod().equals(method);
    }

    private App find(String clientId) {
        return realm.apps()
                .withClientId(clientId)
                .filter(App::active)
                .orElseThrow(() -> new Refusal(OAuthFault.INVALID_CLIENT_ID));
    }

    private static Refusal nothing() {
        return new Refusal(OAuthFault.MISSING_CLIENT_CREDENTIALS);
    }
}
