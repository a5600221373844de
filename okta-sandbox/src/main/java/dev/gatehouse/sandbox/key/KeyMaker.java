package dev.gatehouse.sandbox.key;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.OktaId;

import java.time.Duration;
import java.time.Instant;

/** Makes RSA key pairs of 2048 bits as documents of the key shelf. */
final class KeyMaker {
    private static final Duration LIFE = Duration.ofDays(730);

    private KeyMaker() {}

    static Document make(String status, Instant now) {
        String kid = OktaId.opaque();
        RSAKey jwk =
                new RSAKey.Builder(KeyStock.take())
                        .keyID(kid)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .build();
        return Document.EMPTY
                .with("id", kid)
                .with("status", status)
                .with("created", now.toString())
                .with("activated", now.toString())
                .with("expiresAt", now.plus(LIFE).toString())
                .with("jwk", jwk.toJSONObject());
    }
}
