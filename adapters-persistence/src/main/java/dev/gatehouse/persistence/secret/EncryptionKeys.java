package dev.gatehouse.persistence.secret;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The key set with which stored secrets are encrypted: from {@code GATEHOUSE_KEYSET} (JSON of Tink,
 * or base64 of it), else from the file {@code gatehouse.encryption.keyset-file}, which is created
 * on the first run.
 */
@Singleton
final class EncryptionKeys {
    private final String given;
    private final String file;

    EncryptionKeys(
            @Value("${gatehouse.keyset:}") String given,
            @Value("${gatehouse.encryption.keyset-file:}") String file) {
        this.given = given.strip();
        this.file = file.strip();
    }

    /** The key set, or {@link EncryptionKeysUnusable}. */
    KeysetHandle load() {
        register();
        if (!given.isEmpty()) {
            return parse(given.startsWith("{") ? given : decoded(given), "GATEHOUSE_KEYSET");
        }
        if (file.isEmpty()) {
            throw new EncryptionKeysUnusable(
                    "No encryption key set: set gatehouse.encryption.keyset-file or"
                            + " GATEHOUSE_KEYSET");
        }
        KeySetFile stored = new KeySetFile(Path.of(file));
        stored.createUnlessThere(EncryptionKeys::generate);
        return parse(stored.read(), "The encryption key set " + file);
    }

    private static void register() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink cannot be set up", impossible);
        }
    }

    private static KeysetHandle parse(String json, String where) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException malformed) {
            // The cause is left out: a parser's message may quote what it could not read.
            throw new EncryptionKeysUnusable(where + " is not a Tink key set in JSON");
        }
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new EncryptionKeysUnusable("GATEHOUSE_KEYSET is neither JSON nor base64 of it");
        }
    }

    private static String generate() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(
                            PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot make an encryption key set", impossible);
        }
    }
}
