package dev.gatehouse.persistence.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

import dev.gatehouse.application.storage.AtOnce;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;

class EncryptionKeysTest {
    private static final String OWNER = "token set 1 of acme";

    @TempDir private Path directory = Path.of(".");

    private Path file() {
        return directory.resolve("new").resolve("keyset.json");
    }

    private Sealing fromFile() {
        return new Sealing(new EncryptionKeys("", file().toString()));
    }

    @Test
    void makesAFileThatOnlyItsOwnerMayReadAndUsesItAgain() throws IOException {
        byte[] sealed = fromFile().seal("secret", OWNER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(fromFile().open(sealed, OWNER)).isEqualTo("secret");
        try (var files = Files.list(directory.resolve("new"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void makesOneFileForManyProcessesThatStartAtOnce() {
        var sealings = AtOnce.run(6, number -> fromFile());
        byte[] sealed = sealings.get(0).seal("secret", OWNER);
        assertThat(sealings).allSatisfy(s -> assertThat(s.open(sealed, OWNER)).isEqualTo("secret"));
    }

    @Test
    void opensForItsOwnerOnly() {
        Sealing sealing = fromFile();
        byte[] sealed = sealing.seal("secret", OWNER);
        assertThatThrownBy(() -> sealing.open(sealed, "token set 2 of acme"))
                .isInstanceOf(EncryptionKeysUnusable.class)
                .hasMessageNotContaining("secret\"");
    }

    @Test
    void takesTheEnvironmentBeforeTheFileAsJsonOrBase64() throws IOException {
        byte[] sealed = fromFile().seal("secret", OWNER);
        String json = Files.readString(file());
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThat(new Sealing(new EncryptionKeys(json, "/nowhere")).open(sealed, OWNER))
                .isEqualTo("secret");
        assertThat(new Sealing(new EncryptionKeys(base64 + "\n", "")).open(sealed, OWNER))
                .isEqualTo("secret");
    }

    @Test
    void opensWhatAnOlderKeySealedAfterRotation() throws IOException, GeneralSecurityException {
        byte[] old = fromFile().seal("old", OWNER);
        KeysetHandle before =
                TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(file()),
                        RegistryConfiguration.get(),
                        InsecureSecretKeyAccess.get());
        KeysetHandle after =
                KeysetHandle.newBuilder(before)
                        .addEntry(
                                KeysetHandle.generateEntryFromParametersName("AES256_GCM")
                                        .withRandomId()
                                        .makePrimary())
                        .build();
        String json =
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        after, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        Sealing rotated = new Sealing(new EncryptionKeys(json, ""));
        assertThat(rotated.open(old, OWNER)).isEqualTo("old");
        byte[] fresh = rotated.seal("new", OWNER);
        assertThatThrownBy(() -> fromFile().open(fresh, OWNER))
                .isInstanceOf(EncryptionKeysUnusable.class);
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        fromFile();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::fromFile)
                .isInstanceOf(EncryptionKeysUnusable.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void saysWhatIsWrongInOneSentenceWithoutAnyKey() throws IOException {
        assertThatThrownBy(() -> new Sealing(new EncryptionKeys("", "")))
                .hasMessageContaining("gatehouse.encryption.keyset-file");
        assertThatThrownBy(() -> new Sealing(new EncryptionKeys("!not base64!", "")))
                .hasMessageContaining("GATEHOUSE_KEYSET")
                .hasMessageNotContaining("!not");
        assertThatThrownBy(() -> new Sealing(new EncryptionKeys("{\"key\": \"s3cr3t\"}", "")))
                .hasMessageContaining("GATEHOUSE_KEYSET")
                .hasMessageNotContaining("s3cr3t")
                .hasNoCause();
        Files.createDirectories(file());
        assertThatThrownBy(this::fromFile).isInstanceOf(EncryptionKeysUnusable.class);
    }
}
