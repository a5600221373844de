package dev.gatehouse.oidc.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** Key pairs, made once. */
public final class TestKeys {
    public static final RSAKey FIRST = make("first");
    public static final RSAKey SECOND = make("second");

    /** Somebody else's key under the id of the first. */
    public static final RSAKey FORGED = make("first");

    private TestKeys() {}

    private static RSAKey make(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
