package dev.gatehouse.benchmarks;

import dev.gatehouse.domain.connection.Origin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The tenant acme of the Okta stand-in, in a process of its own. */
record Tenant(Program program, int adminPort) implements AutoCloseable {
    static final String APP_URL = "https://gate.example";
    static final String WEB_APP = "0oaacmeweb0000000000";
    static final String NATIVE_APP = "0oaacmenativ00000000";
    static final String SECRET = "acme-web-secret-0123456789-abcdefghijkl";
    static final String SERVER = "ausacmemain000000000";

    /** Below the ports that systems give to outgoing connections. */
    private static final int LOWEST_PORT = 12_000;

    private static final int HIGHEST_PORT = 32_000;

    static Tenant start() {
        int port = LOWEST_PORT + (int) (Math.random() * (HIGHEST_PORT - LOWEST_PORT));
        ProcessBuilder builder =
                new ProcessBuilder(
                        Program.java(),
                        "-jar",
                        Path.of("okta-sandbox", "target", "okta-sandbox.jar").toString(),
                        "--port",
                        String.valueOf(port),
                        "--set",
                        "app-url=" + APP_URL);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return new Tenant(Program.start(builder, at(port, "/health")), port);
    }

    private static URI at(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The first tenant is on the port after the admin's. */
    Origin origin() {
        return Origin.of(at(adminPort + 1, ""));
    }

    /** Every answer from now on comes so much later. */
    void delay(int millis) {
        String body = "{\"kind\":\"slow\",\"millis\":" + millis + ",\"seconds\":3600}";
        HttpRequest request =
                HttpRequest.newBuilder(at(adminPort, "/admin/tenants/acme/faults"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                throw new IllegalStateException("The stand-in answered " + status);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
