package dev.gatehouse.okta;

import dev.gatehouse.sandbox.Arguments;
import dev.gatehouse.sandbox.Sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;

/** Starts Okta tenants on ports that are free. */
public final class RunningOkta {
    private static final int MOST_TRIES = 20;

    private RunningOkta() {}

    public static Sandbox start() {
        IOException last = new IOException("never tried");
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                return Sandbox.start(
                        new Arguments(
                                freePort(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of("app-url", "https://gate.example")));
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw new UncheckedIOException("No four free ports in a row", last);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 64_000);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
