package dev.gatehouse.web.connection;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.application.connection.ManageClientKeys;
import dev.gatehouse.application.connection.RsaKeys;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;

/**
 * Publishes the public keys with which an organization's connection proves that it is itself (RFC
 * 7517, section 5).
 *
 * <p>They may be cached for far less time than a new key is published before it is used; an empty
 * set may not be cached at all, because the first key is used at once.
 */
@Controller(PathAddresses.ROUTE + "/.well-known/jwks.json")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientKeysController {
    private static final String FRESH = "public, max-age=600, must-revalidate";
    private final ManageClientKeys keys;

    ClientKeysController(ManageClientKeys keys) {
        this.keys = keys;
    }

    @Get
    @Produces({"application/jwk-set+json", MediaType.APPLICATION_JSON})
    HttpResponse<String> keys(Organization organization) {
        List<JWK> published =
                keys.published(organization.id()).stream().map(ClientKeysController::jwk).toList();
        return HttpResponse.ok(new JWKSet(published).toString(true))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, published.isEmpty() ? "no-store" : FRESH);
    }

    private static JWK jwk(ClientKey key) {
        return new RSAKey.Builder(RsaKeys.publicKey(key))
                .keyID(key.id())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
    }
}
