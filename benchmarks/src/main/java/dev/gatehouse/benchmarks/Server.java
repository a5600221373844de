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
import java.util.List;

/** The server as it is shipped, in a process of its own. */
record Server(Program program, int port, HttpClient client) implements AutoCloseable {
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
            URI health = URI.create("http://localhost:" + port + "/health");
            return new Server(Program.start(builder, health), port, HttpClient.newHttpClient());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command() {
        return List.of(
                Program.java(),
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

    Process process() {
        return program.process();
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
        program.close();
    }
}
