package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.secret.Secret;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Makes and reads the RSA keys of connections; 3072 bits (NIST SP 800-57: good beyond 2030). */
public final class RsaKeys {
    private static final int BITS = 3072;

    private RsaKeys() {}

    /** A new private key; PKCS #8 in base64. */
    static Secret generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return new Secret(Base64.getEncoder().encodeToString(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK makes RSA keys", impossible);
        }
    }

    /** The key to sign with. */
    public static RSAPrivateCrtKey privateKey(ClientKey key) {
        try {
            byte[] encoded = Base64.getDecoder().decode(key.privateKey().reveal());
            return (RSAPrivateCrtKey)
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A stored client key cannot be read", damaged);
        }
    }

    /** The half that the provider may know. */
    public static RSAPublicKey publicKey(ClientKey key) {
        RSAPrivateCrtKey pair = privateKey(key);
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(
                                            pair.getModulus(), pair.getPublicExponent()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("An RSA key has a public half", impossible);
        }
    }
}
