package dev.gatehouse.okta.management;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads the private key of a service app: a JSON Web Key as Okta shows it, or PEM (PKCS #8, RSA).
 *
 * @see <a href="https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/">Okta:
 *     service apps</a>
 */
final class PrivateKeys {
    private PrivateKeys() {}

    /** A key that can sign, and its name where it is known. */
    record Signing(PrivateKey key, JWSAlgorithm algorithm, @Nullable String id) {
        @Override
        public String toString() {
            return "Signing[" + algorithm + "]";
        }
    }

    static Optional<Signing> read(String text, Optional<String> keyId) {
        try {
            return text.strip().startsWith("{") ? jwk(text, keyId) : pem(text, keyId);
        } catch (ParseException
                | JOSEException
                | GeneralSecurityException
                | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Signing> jwk(String text, Optional<String> keyId)
            throws ParseException, JOSEException {
        JWK jwk = JWK.parse(text);
        String id = keyId.orElse(jwk.getKeyID());
        return switch (jwk) {
            case RSAKey rsa when rsa.isPrivate() ->
                    Optional.of(new Signing(rsa.toPrivateKey(), JWSAlgorithm.RS256, id));
            case ECKey ec when ec.isPrivate() ->
                    Optional.of(new Signing(ec.toPrivateKey(), JWSAlgorithm.ES256, id));
            default -> Optional.empty();
        };
    }

    private static Optional<Signing> pem(String text, Optional<String> keyId)
            throws GeneralSecurityException {
        String body = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        PrivateKey key =
                KeyFactory.getInstance("RSA")
                        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        return Optional.of(new Signing(key, JWSAlgorithm.RS256, keyId.orElse(null)));
    }
}
