package dev.gatehouse.sandbox.state;

import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.serde.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The file in which the realms are kept. */
public final class StateFile {
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final int VERSION = 1;
    private final Semaphore work = new Semaphore(0);
    private final Path file;
    private final ObjectMapper json;
    private volatile boolean closed;
    private volatile @Nullable Thread writer;

    public StateFile(Path file, ObjectMapper json) {
        this.file = file.toAbsolutePath();
        this.json = json;
    }

    /** Wakes the writer; cheap, from any thread. */
    public void changed() {
        work.release();
    }

    /** Starts the thread that writes after changes. */
    public void keep(List<Realm> realms) {
        writer =
                Thread.ofPlatform()
                        .daemon()
                        .name("sandbox-state")
                        .start(() -> writeUntilClosed(realms));
    }

    private void writeUntilClosed(List<Realm> realms) {
        boolean last;
        do {
            work.acquireUninterruptibly();
            work.drainPermits();
            // Looked at before writing: what changed until the end is in what is written last.
            last = closed;
            write(realms);
        } while (!last);
    }

    /** Writes what changed last and returns when nothing will touch the file any more. */
    public void close() {
        closed = true;
        changed();
        Thread writing = writer;
        if (writing != null) {
            join(writing);
        }
    }

    private static void join(Thread writing) {
        try {
            writing.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Realm> realms) {
        Map<String, KeptRealm> kept = new LinkedHashMap<>();
        realms.forEach(realm -> kept.put(realm.name(), snapshot(realm)));
        try {
            replace(json.writeValueAsBytes(new KeptState(VERSION, kept)));
        } catch (IOException e) {
            LOG.error("the state could not be written to {}", file, e);
        }
    }

    private void replace(byte[] bytes) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(
                beside,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static KeptRealm snapshot(Realm realm) {
        return new KeptRealm(
                realm.tenant().shelves().raw(),
                realm.sessions().all(),
                realm.codes().all(),
                realm.refreshTokens().all(),
                realm.accessTokens().revoked(),
                realm.tenant().clock().ahead().toSeconds());
    }

    /** Puts back what was kept; empty when there is no file yet. */
    public Optional<Kept> read() throws IOException {
        return Files.exists(file)
                ? Optional.of(new Kept(json.readValue(Files.readAllBytes(file), KeptState.class)))
                : Optional.empty();
    }

    /** A state that was read. */
    public record Kept(KeptState state) {
        /** Restores a realm; false when it was not in the file. */
        public boolean restore(Realm realm) {
            KeptRealm kept = state.realms().get(realm.name());
            if (kept == null) {
                return false;
            }
            realm.tenant().clock().setAhead(Duration.ofSeconds(kept.clockAheadSeconds()));
            realm.tenant().shelves().load(kept.documents());
            realm.sessions().load(kept.sessions());
            realm.codes().load(kept.codes());
            realm.refreshTokens().load(kept.refreshTokens());
            realm.accessTokens().load(kept.revoked());
            return true;
        }
    }
}
