package dev.gatehouse.persistence.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The file of the key set, which only its owner may read. */
final class KeySetFile {
    private static final Set<PosixFilePermission> FOREIGN =
            EnumSet.of(
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE,
                    PosixFilePermission.GROUP_WRITE);

    private final Path path;

    KeySetFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Of several processes that create it at once, one wins for all. */
    void createUnlessThere(Supplier<String> content) {
        if (Files.exists(path)) {
            return;
        }
        try {
            Files.createDirectories(directory());
            Path complete = directory().resolve("." + UUID.randomUUID() + ".tmp");
            try {
                write(complete, content.get());
                // A link, because it appears complete and never replaces another one's file.
                Files.createLink(path, complete);
            } finally {
                Files.deleteIfExists(complete);
            }
        } catch (FileAlreadyExistsException anotherWon) {
            requirePrivate();
        } catch (IOException failed) {
            throw unusable("cannot be created", failed);
        }
    }

    String read() {
        requirePrivate();
        try {
            return Files.readString(path);
        } catch (IOException failed) {
            throw unusable("cannot be read", failed);
        }
    }

    private void requirePrivate() {
        if (!posix()) {
            return;
        }
        try {
            if (Files.getPosixFilePermissions(path).stream().anyMatch(FOREIGN::contains)) {
                throw new EncryptionKeysUnusable(
                        "The encryption key set "
                                + path
                                + " can be read or changed by others: chmod 600 it");
            }
        } catch (IOException failed) {
            throw unusable("cannot be read", failed);
        }
    }

    private EncryptionKeysUnusable unusable(String why, IOException cause) {
        return new EncryptionKeysUnusable(
                "The encryption key set "
                        + path
                        + " "
                        + why
                        + " ("
                        + cause.getClass().getSimpleName()
                        + "): let the server's user own it, or set GATEHOUSE_KEYSET",
                cause);
    }

    private static void write(Path file, String content) throws IOException {
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly())) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private Path directory() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
