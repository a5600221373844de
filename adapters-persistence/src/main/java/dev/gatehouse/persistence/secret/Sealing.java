package dev.gatehouse.persistence.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts what is stored (AES-256-GCM by Google Tink), bound to what it belongs to.
 *
 * <p>The owner is associated data: a sealed value that was moved to another row does not open. The
 * primary key of the set seals, every key of the set opens, so that keys can be rotated.
 */
@Singleton
public final class Sealing {
    private final Aead aead;

    Sealing(EncryptionKeys keys) {
        try {
            aead = keys.load().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw new EncryptionKeysUnusable("The encryption key set is not for AEAD", unusable);
        }
    }

    public byte[] seal(String secret, String owner) {
        try {
            return aead.encrypt(bytes(secret), bytes(owner));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot encrypt", impossible);
        }
    }

    /**
     * The secret that was sealed.
     *
     * @throws EncryptionKeysUnusable when it was sealed for another owner or with other keys
     */
    public String open(byte[] sealed, String owner) {
        try {
            return new String(aead.decrypt(sealed, bytes(owner)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrong) {
            throw new EncryptionKeysUnusable(
                    "A stored secret does not open with this encryption key set: is it the one"
                            + " that this database was written with?",
                    wrong);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
