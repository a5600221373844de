package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a process uses of all processors, without the threads that compile it: they work off what
 * came up much earlier. Garbage collection counts.
 *
 * <p>On Linux in nanoseconds, by thread; elsewhere of the whole process, as exactly as it is told.
 */
final class ProcessorTime {
    private static final Path PROCESSES = Path.of("/proc");
    private final Process process;
    private final Path threads;
    private final boolean byThread;

    /** What ended threads had used. */
    private final Map<String, Long> used = new HashMap<>();

    private final Map<String, Boolean> compiles = new HashMap<>();

    ProcessorTime(Process process) {
        this.process = process;
        this.threads = PROCESSES.resolve(String.valueOf(process.pid())).resolve("task");
        this.byThread = Files.isDirectory(threads);
    }

    long nanos() {
        if (!byThread) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            for (Path thread : all) {
                read(thread);
            }
            return used.values().stream().mapToLong(Long::longValue).sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(Path thread) throws IOException {
        String id = thread.getFileName().toString();
        try {
            if (!compiles.computeIfAbsent(id, _ -> compiles(thread))) {
                String stat = Files.readString(thread.resolve("schedstat"));
                used.put(id, Long.parseLong(stat.substring(0, stat.indexOf(' '))));
            }
        } catch (NoSuchFileException ended) {
            // What it used until it was last looked at stays counted.
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).contains("CompilerThre");
        } catch (IOException ended) {
            return false;
        }
    }
}
