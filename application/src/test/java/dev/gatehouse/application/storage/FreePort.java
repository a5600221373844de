package dev.gatehouse.application.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of loopback for a server that must know it before it starts.
 *
 * <p>It is none of those that a system hands out for connections (32768 and above on Linux, 49152
 * by RFC 6335), which might take it before the server does.
 */
public final class FreePort {
    private static final int FROM = 10_000;
    private static final int TO = 20_000;

    private FreePort() {}

    public static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
