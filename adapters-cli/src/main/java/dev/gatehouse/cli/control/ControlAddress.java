package dev.gatehouse.cli.control;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the control socket of a data directory is.
 *
 * <p>The file {@code control.path} in the data directory names it, because a socket's path may have
 * about a hundred bytes only (unix(7)): in a deep directory the socket lies in a temporary one.
 */
public final class ControlAddress {
    private static final int LONGEST = 100;
    private final Path data;

    public ControlAddress(Path data) {
        this.data = data;
    }

    /** The address for a server to bind; its directory is open to the owner alone. */
    UnixDomainSocketAddress assign() throws IOException {
        Path directory = data.resolve("control");
        if (socketIn(directory).toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            directory = Files.createTempDirectory("gatehouse-control");
        }
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Path socket = socketIn(directory);
        Files.deleteIfExists(socket);
        Files.writeString(pointer(), socket.toAbsolutePath().toString());
        return UnixDomainSocketAddress.of(socket);
    }

    /** The address for a client to connect to. */
    public UnixDomainSocketAddress find() throws IOException {
        Path socket = Path.of(Files.readString(pointer()).strip());
        Path near = socketIn(data.resolve("control"));
        return UnixDomainSocketAddress.of(Files.exists(near) ? near : socket);
    }

    private static Path socketIn(Path directory) {
        return directory.resolve("socket");
    }

    private Path pointer() {
        return data.resolve("control.path");
    }
}
