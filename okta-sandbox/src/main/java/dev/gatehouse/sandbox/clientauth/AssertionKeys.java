package dev.gatehouse.sandbox.clientauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.key.Algorithms;
import dev.gatehouse.sandbox.realm.Realm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The secrets or keys that may have signed an application's assertion. */
public final class AssertionKeys {
    private static final int SHORTEST_SECRET = 32;

    private AssertionKeys() {}

    static List<JWSVerifier> verifiers(Realm realm, App app, JWSObject jwt) {
        JWSAlgorithm algorithm = jwt.getHeader().getAlgorithm();
        return switch (app.authMethod()) {
            case "client_secret_jwt" -> {
                if (!JWSAlgorithm.Family.HMAC_SHA.contains(algorithm)) {
                    throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_SIGNATURE_ALGORITHM);
                }
                if (realm.apps().activeSecrets(app).isEmpty()) {
                    throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_NO_SECRET);
                }
                yield realm.apps().activeSecrets(app).stream().map(AssertionKeys::mac).toList();
            }
            case "private_key_jwt" -> {
                if (!Algorithms.asymmetric(algorithm)) {
                    throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_SIGNATURE_ALGORITHM);
                }
                yield byKey(ClientKeys.of(realm, app), jwt);
            }
            default -> throw new Refusal(OAuthFault.INVALID_TOKEN_ENDPOINT_AUTH_METHOD);
        };
    }

    /** The secrets or keys that may have signed a request object (OIDC Core 6.1). */
    public static List<JWSVerifier> ofRequestObject(Realm realm, App app, JWSObject jwt) {
        if (!JWSAlgorithm.Family.HMAC_SHA.contains(jwt.getHeader().getAlgorithm())
                && !Algorithms.asymmetric(jwt.getHeader().getAlgorithm())) {
            throw new Refusal(OAuthFault.REQUEST_OBJECT_INVALID_SIGNATURE_ALGORITHM);
        }
        return JWSAlgorithm.Family.HMAC_SHA.contains(jwt.getHeader().getAlgorithm())
                ? realm.apps().activeSecrets(app).stream().map(AssertionKeys::mac).toList()
                : byKey(ClientKeys.of(realm, app), jwt);
    }

    private static List<JWSVerifier> byKey(List<JWK> keys, JWSObject jwt) {
        String kid = jwt.getHeader().getKeyID();
        if (kid != null && keys.stream().noneMatch(key -> kid.equals(key.getKeyID()))) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_KID);
        }
        return keys.stream()
                .filter(key -> kid == null || kid.equals(key.getKeyID()))
                .flatMap(key -> verifier(key, jwt))
                .toList();
    }

    private static Stream<JWSVerifier> verifier(JWK key, JWSObject jwt) {
        try {
            return key instanceof AsymmetricJWK pair
                    ? Stream.of(
                            new DefaultJWSVerifierFactory()
                                    .createJWSVerifier(jwt.getHeader(), pair.toPublicKey()))
                    : Stream.empty();
        } catch (JOSEException e) {
            return Stream.empty();
        }
    }

    private static JWSVerifier mac(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw new Refusal(OAuthFault.CLIENT_ASSERTION_INVALID_SECRET_LENGTH);
        }
        try {
            return new MACVerifier(bytes);
        } catch (JOSEException e) {
            throw new IllegalStateException("the secret is long enough", e);
        }
    }
}
