package dev.gatehouse.acceptance.launcher;

import dev.gatehouse.demo.http.JsonApi;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A whole try-out as {@code ./run} makes it: server and sandbox, on free ports, in a new folder.
 */
public final class Installation implements AutoCloseable {
    /** Milliseconds that a request waits for a connection to the database. */
    static final String DATABASE_PATIENCE = "DATASOURCES_DEFAULT_CONNECTION_TIMEOUT";

    private static final List<String> TENANTS = List.of("acme", "globex", "staff", "hooli");
    private final int sandboxPort = Ports.freeRow(5);
    private final int port = Ports.free();
    private final ClockPort clock = new ClockPort();
    private final int closedPort = Ports.free();
    private final Map<String, Integer> doors = new TreeMap<>();
    private final Path data;
    private final Map<String, String> settings = new TreeMap<>();
    private Program sandbox;
    private Program server;

    private Installation(Path data, Map<String, String> more) {
        this.data = data;
        for (String certificate : List.of("valid", "wrong_host", "expired", "unknown_ca")) {
            doors.put(certificate, Ports.free());
        }
        // Where many ask at once on a busy machine, nobody is turned away.
        settings.put(DATABASE_PATIENCE, "60000");
        settings.putAll(more);
        sandbox = launchSandboxWithDoors();
        server = startServer();
    }

    public static Installation start() {
        return start(Map.of());
    }

    /** With more settings of the server, as environment variables. */
    static Installation start(Map<String, String> more) {
        try {
            return new Installation(Files.createTempDirectory("gatehouse-acceptance"), more);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Program launchSandboxWithDoors() {
        Program started = launchSandbox();
        JsonApi sandboxAdmin = new JsonApi(sandboxUrl(), "");
        TENANTS.forEach(
                tenant ->
                        sandboxAdmin.post(
                                "/admin/tenants/" + tenant + "/switches",
                                Map.of("SIGNAL_PATIENCE", "60")));
        doors.forEach(
                (certificate, port) ->
                        sandboxAdmin.post(
                                "/admin/tenants/globex/tls",
                                Map.of("certificate", certificate, "port", port)));
        return started;
    }

    private Program launchSandbox() {
        return Program.start(
                built("okta-sandbox", "okta-sandbox.jar") + File.pathSeparator + ownClasses(),
                SandboxOfTests.class.getName(),
                List.of(
                        "--port", String.valueOf(sandboxPort),
                        "--state", data.resolve("sandbox.json").toString(),
                        "--set", "app-url=" + url()),
                Map.of(),
                data.resolve("sandbox.log"),
                URI.create(sandboxUrl() + "/health"));
    }

    private Program startServer() {
        settings.put("GATEHOUSE_DATA", data.toString());
        settings.put("GATEHOUSE_PUBLIC_URL", url());
        settings.put("MICRONAUT_SERVER_PORT", String.valueOf(port));
        settings.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        settings.put("GATEHOUSE_OUTBOUND_ALLOWED_ORIGINS", allowedOrigins());
        settings.put("GATEHOUSE_OUTBOUND_CA_CERTIFICATES", authority().toString());
        settings.put("GATEHOUSE_WATCH_TICK", "1s");
        settings.put("TRY_OUT_OPERATORS_ISSUER", tenant(3) + "/oauth2/default");
        settings.put(
                "MICRONAUT_CONFIG_FILES",
                Path.of(System.getProperty("gatehouse.root"), "demo", "try-out.yml").toString());
        settings.put("TEST_CLOCK_PORT", String.valueOf(clock.number()));
        settings.put("TEST_CLOCK_AHEAD", clock.ahead().toString());
        return Program.start(
                serverClasses(),
                ServerWithMovableClock.class.getName(),
                List.of(),
                settings,
                data.resolve("server.log"),
                URI.create(url() + "/health"));
    }

    private String allowedOrigins() {
        List<String> origins =
                new ArrayList<>(List.of(tenant(1), tenant(2), tenant(4), closedDoor()));
        doors.keySet().forEach(certificate -> origins.add(door(certificate)));
        return String.join(",", origins);
    }

    /** Globex's tenant behind TLS, with a certificate of that kind. */
    public String door(String certificate) {
        return "https://localhost:" + Objects.requireNonNull(doors.get(certificate), certificate);
    }

    /** An origin that is allowed and where nothing listens. */
    public String closedDoor() {
        return "https://localhost:" + closedPort;
    }

    /** The certificate authority of globex's tenant, which the server is to trust. */
    private Path authority() {
        Path file = data.resolve("globex-ca.pem");
        try {
            Files.writeString(
                    file, read(URI.create(sandboxUrl() + "/admin/tenants/globex/tls/ca.pem")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    /** What the server was started with. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** The class path of a server as it is shipped, with the launcher for its clock. */
    static String serverClasses() {
        return built("server", "gatehouse-server.jar") + File.pathSeparator + ownClasses();
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

    /** Whether the text stands in a file that the server keeps, its database included. */
    public boolean keeps(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("sandbox"))
                    .anyMatch(file -> contains(file, wanted));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean contains(Path file, byte[] wanted) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kills the server as {@code kill -9} does. */
    public void killServer() {
        server.kill();
    }

    /** Stops the server in good order, and starts it again on the same data. */
    public void restartServer() {
        server.close();
        server = startServer();
    }

    /** Kills the server as {@code kill -9} does, and starts it again on the same data. */
    public void killServerAndStartAgain() {
        server.kill();
        server = startServer();
    }

    public void stopSandbox() {
        sandbox.close();
    }

    /** Starts the sandbox on the same data, unless it runs. */
    public void startSandbox() {
        if (!sandbox.isRunning()) {
            sandbox = launchSandboxWithDoors();
        }
    }

    /** Stops both programs and starts them again on the same data. */
    public void restart() {
        server.close();
        sandbox.close();
        sandbox = launchSandboxWithDoors();
        server = startServer();
    }

    /**
     * Moves the clocks of every Okta tenant and of the server forward; the server's last, because
     * it looks at the tenants by itself when time has passed.
     */
    public void pass(Duration time) {
        passAtOkta(time);
        passHere(time);
    }

    /** Moves the clocks of every Okta tenant forward. */
    public void passAtOkta(Duration time) {
        JsonApi sandbox = new JsonApi(sandboxUrl(), "");
        Map<String, Long> forward = Map.of("forwardSeconds", time.toSeconds());
        TENANTS.forEach(t -> sandbox.post("/admin/tenants/" + t + "/clock", forward));
    }

    /** Moves the server's clock forward, and no other; it stays so when the server restarts. */
    public void passHere(Duration time) {
        clock.pass(time);
    }

    /** How long the server did not run in all although it wanted to. */
    public Duration stalled() {
        return clock.stalls();
    }

    private static String read(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
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
