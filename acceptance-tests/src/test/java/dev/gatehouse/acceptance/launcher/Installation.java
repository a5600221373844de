package dev.gatehouse.acceptance.launcher;

import dev.gatehouse.demo.http.JsonApi;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole try-out as {@code ./run} makes it: server and sandbox, on free ports, in a new folder.
 */
public final class Installation implements AutoCloseable {
    private static final List<String> TENANTS = List.of("acme", "globex", "staff");
    private final int sandboxPort = Ports.freeRow(4);
    private final int port = Ports.free();
    private final int clockPort = Ports.free();
    private final Path data;
    private final Map<String, String> settings = new TreeMap<>();
    private Program sandbox;
    private Program server;

    private Installation(Path data) {
        this.data = data;
        sandbox = startSandbox();
        server = startServer();
    }

    public static Installation start() {
        try {
            return new Installation(Files.createTempDirectory("gatehouse-acceptance"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Program startSandbox() {
        return Program.start(
                built("okta-sandbox", "okta-sandbox.jar").toString(),
                "dev.gatehouse.sandbox.OktaSandbox",
                List.of(
                        "--port", String.valueOf(sandboxPort),
                        "--state", data.resolve("sandbox.json").toString(),
                        "--set", "app-url=" + url()),
                Map.of(),
                data.resolve("sandbox.log"),
                URI.create(sandboxUrl() + "/health"));
    }

    private Program startServer() {
        settings.putAll(
                Map.of(
                        "GATEHOUSE_DATA", data.toString(),
                        "GATEHOUSE_PUBLIC_URL", url(),
                        "MICRONAUT_SERVER_PORT", String.valueOf(port),
                        "MICRONAUT_SERVER_HOST", "127.0.0.1",
                        "GATEHOUSE_OUTBOUND_ALLOWED_ORIGINS", tenant(1) + "," + tenant(2),
                        "TRY_OUT_OPERATORS_ISSUER", tenant(3) + "/oauth2/default",
                        "MICRONAUT_CONFIG_FILES",
                                Path.of(System.getProperty("gatehouse.root"), "demo", "try-out.yml")
                                        .toString(),
                        "TEST_CLOCK_PORT", String.valueOf(clockPort)));
        return Program.start(
                built("server", "gatehouse-server.jar") + File.pathSeparator + ownClasses(),
                ServerWithMovableClock.class.getName(),
                List.of(),
                settings,
                data.resolve("server.log"),
                URI.create(url() + "/health"));
    }

    /** A program as it is shipped: its jar names its libraries. */
    private static Path built(String module, String jar) {
        Path path = Path.of(System.getProperty("gatehouse.root"), module, "target", jar);
        if (!Files.exists(path)) {
            throw new IllegalStateException("Not built: " + path);
        }
        return path;
    }

    /** Where the launcher with the movable clock lies. */
    private static Path ownClasses() {
        return Path.of(
                System.getProperty("gatehouse.root"), "acceptance-tests", "target", "test-classes");
    }

    private String tenant(int number) {
        return "http://localhost:" + (sandboxPort + number);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String sandboxUrl() {
        return "http://localhost:" + sandboxPort;
    }

    public OwnerCommand owner() {
        return new OwnerCommand(data);
    }

    /** What the server wrote to its terminal and log. */
    public String serverOutput() {
        return server.output();
    }

    /** Kills the server as {@code kill -9} does, and starts it again on the same data. */
    public void killServerAndStartAgain() {
        server.kill();
        server = startServer();
    }

    public void stopSandbox() {
        sandbox.close();
    }

    public void startSandboxAgain() {
        sandbox = startSandbox();
    }

    /** Stops both programs and starts them again on the same data. */
    public void restart() {
        server.close();
        sandbox.close();
        sandbox = startSandbox();
        server = startServer();
    }

    /** Moves the clocks of the server and of every Okta tenant forward. */
    public void pass(Duration time) {
        passHere(time);
        JsonApi sandbox = new JsonApi(sandboxUrl(), "");
        Map<String, Long> forward = Map.of("forwardSeconds", time.toSeconds());
        TENANTS.forEach(t -> sandbox.post("/admin/tenants/" + t + "/clock", forward));
    }

    private void passHere(Duration time) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + clockPort + "/"))
                        .POST(HttpRequest.BodyPublishers.ofString(time.toString()))
                        .build();
        try {
            int status =
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            if (status != 204) {
                throw new IllegalStateException("The clock answered " + status);
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
        server.close();
        sandbox.close();
    }
}
