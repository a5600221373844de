package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server as it is shipped, in a process of its own. */
record Server(Program program, int port) implements AutoCloseable {
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
            return new Server(Program.start(builder, health), port);
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

    Line line() {
        return new Line(port);
    }

    @Override
    public void close() {
        program.close();
    }
}
