package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A program of ours in a process of its own, ready when it says that it is healthy. */
record Program(Process process) implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    /** Of this very Java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Program start(ProcessBuilder builder, URI health) {
        try {
            Program program = new Program(builder.start());
            program.await(health);
            return program;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void await(URI health) {
        Instant until = Instant.now().plus(START);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && Instant.now().isBefore(until)) {
                if (isWell(client, health)) {
                    return;
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("It did not start: " + health);
    }

    private static boolean isWell(HttpClient client, URI health) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(health).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
