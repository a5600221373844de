package dev.gatehouse.sandbox.clientauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An application's public keys, from its settings or from the address that these name. */
final class ClientKeys {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private ClientKeys() {}

    static List<JWK> of(Realm realm, App app) {
        List<JWK> configured =
                app.oauth().items("jwks.keys").stream()
                        .filter(key -> !key.text("status").equals("INACTIVE"))
                        .map(key -> parse(key.fields()))
                        .toList();
        if (!configured.isEmpty()) {
            return configured;
        }
        return app.oauth()
                .findText("jwks_uri")
                .map(ClientKeys::fetch)
                .orElseThrow(() -> new Refusal(OAuthFault.CLIENT_ASSERTION_JWKS_NOT_CONFIGURED));
    }

    private static JWK parse(Map<String, Object> json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_JWKS_NOT_CONFIGURED);
        }
    }

    private static List<JWK> fetch(String uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(30)).build();
            String body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JWKSet.parse(body).getKeys();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(OAuthFault.JWKS_URI_ERROR);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new Refusal(OAuthFault.JWKS_URI_ERROR);
        }
    }
}
