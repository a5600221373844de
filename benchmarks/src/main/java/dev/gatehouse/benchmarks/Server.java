package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as it is shipped, in a process of its own. */
record Server(Process process, int port, HttpClient client) implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    static Server start(Database database) {
        try {
            int port = freePort();
            Path data = Files.createTempDirectory("gatehouse-benchmarks");
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile());
            var environment = builder.environment();
            environment.put("GATEHOUSE_DATA", data.toString());
            environment.put("GATEHOUSE_PUBLIC_URL", "http://localhost:" + port);
            environment.put("MICRONAUT_SERVER_PORT", String.valueOf(port));
            environment.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
            environment.put("GATEHOUSE_DATABASE_URL", database.url());
            environment.put("GATEHOUSE_DATABASE_USER", "postgres");
            Server server = new Server(builder.start(), port, HttpClient.newHttpClient());
            server.awaitHealth();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                Path.of("server", "target", "gatehouse-server.jar").toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private void awaitHealth() {
        Instant until = Instant.now().plus(START);
        while (process.isAlive() && Instant.now().isBefore(until)) {
            try {
                if (status("/health", "") == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                pause();
            }
        }
        close();
        throw new IllegalStateException("The server did not start");
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends one request and reads the whole answer. */
    int status(String path, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .timeout(Duration.ofSeconds(20));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    Line line() {
        return new Line(port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
