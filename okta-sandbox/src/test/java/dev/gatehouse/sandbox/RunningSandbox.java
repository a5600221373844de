package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.realm.Realm;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A sandbox on free ports for a test. */
public final class RunningSandbox implements AutoCloseable {
    public static final String APP = "http://app.example:8080";
    private final Sandbox sandbox;
    private final int port;

    private RunningSandbox(Sandbox sandbox, int port) {
        this.sandbox = sandbox;
        this.port = port;
    }

    /** Starts with the bundled demo seed. */
    public static RunningSandbox demo() {
        return start(Optional.empty(), Optional.empty(), APP);
    }

    public static RunningSandbox start(Optional<Path> seed, Optional<Path> state, String appUrl) {
        for (int tries = 0; tries < 50; tries++) {
            int port = freePort();
            try {
                Arguments arguments = new Arguments(port, seed, state, Map.of("app-url", appUrl));
                return new RunningSandbox(Sandbox.start(arguments), port);
            } catch (IOException taken) {
                if (!String.valueOf(taken.getMessage()).contains("is taken")) {
                    throw new IllegalStateException(taken);
                }
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static int freePort() {
        int start = ThreadLocalRandom.current().nextInt(20_000, 50_000);
        try (ServerSocket socket = new ServerSocket(start)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return start + 7;
        }
    }

    public int port() {
        return port;
    }

    public Realm realm(String tenant) {
        return sandbox.realms().named(tenant).orElseThrow();
    }

    public String admin() {
        return "http://localhost:" + port;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
