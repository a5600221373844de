package dev.gatehouse.web.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import dev.gatehouse.application.platform.PlatformKeys;
import dev.gatehouse.domain.secret.Secret;

import io.micronaut.security.token.jwt.endpoints.JwkProvider;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.text.ParseException;
import java.util.List;

/**
 * The platform's own signing keys, made when they are first asked for and then kept in memory.
 *
 * <p>To the outside it gives the public halves only (RFC 7517).
 */
@Singleton
final class PlatformKeySet implements JwkProvider {
    private static final int BITS = 3072;

    private final PlatformKeys keys;
    private volatile @Nullable List<JWK> published;

    PlatformKeySet(PlatformKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<JWK> retrieveJsonWebKeys() {
        List<JWK> known = published;
        if (known == null) {
            known = load().toPublicJWKSet().getKeys();
            published = known;
        }
        return known;
    }

    private JWKSet load() {
        try {
            return JWKSet.parse(keys.keySet(PlatformKeySet::generate).reveal());
        } catch (ParseException damaged) {
            throw new IllegalStateException("The stored platform keys cannot be read", damaged);
        }
    }

    private static Secret generate() {
        try {
            JWK key =
                    new RSAKeyGenerator(BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyIDFromThumbprint(true)
                            .generate();
            return new Secret(new JWKSet(key).toString(false));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JDK makes RSA keys", impossible);
        }
    }
}
