package dev.gatehouse.acceptance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds free ports on loopback. */
public final class Ports {
    /**
     * Below the ports that systems give to outgoing connections (32768 on Linux, RFC 6335 from
     * 49152): one of those may be taken between our look and the program's start.
     */
    private static final int HIGHEST = 32_000;

    private static final int LOWEST = 12_000;

    private Ports() {}

    public static int free() {
        return freeRow(1);
    }

    /** The first of so many free ports in a row. */
    public static int freeRow(int count) {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = LOWEST + (int) (Math.random() * (HIGHEST - LOWEST));
            if (allFree(first, count)) {
                return first;
            }
        }
        throw new IllegalStateException("No free ports in a row: " + count);
    }

    private static boolean allFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            } catch (IllegalArgumentException outOfRange) {
                throw new UncheckedIOException(new IOException(outOfRange));
            }
        }
        return true;
    }
}
