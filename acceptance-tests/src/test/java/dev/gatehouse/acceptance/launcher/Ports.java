package dev.gatehouse.acceptance.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives each free port on loopback once, since a port that is found free is bound much later, and
 * again after each restart of its program.
 *
 * <p>Ports come in blocks; this process holds the first port of a block, so that no other run of
 * these tests takes the others.
 */
final class Ports {
    /**
     * Below the ports that systems give to outgoing connections (32768 on Linux, RFC 6335 from
     * 49152): one of those may be taken between our look and the program's start.
     */
    private static final int HIGHEST = 32_000;

    private static final int LOWEST = 12_000;
    private static final int BLOCK = 100;
    private static final int MOST_LOOKS = 10_000;

    /** Never closed: a block is ours until this process ends. */
    private static final List<ServerSocket> HELD = new ArrayList<>();

    private static final Deque<Integer> LEFT = new ArrayDeque<>();

    private Ports() {}

    static int free() {
        return freeRow(1);
    }

    /** The first of so many free ports in a row. */
    static synchronized int freeRow(int count) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if (LEFT.size() < count) {
                takeBlock();
            }
            int first = LEFT.getFirst();
            boolean free = true;
            for (int i = 0; i < count; i++) {
                free &= isFree(LEFT.removeFirst());
            }
            if (free) {
                return first;
            }
        }
        throw new IllegalStateException("No free ports in a row: " + count);
    }

    private static void takeBlock() {
        int blocks = (HIGHEST - LOWEST) / BLOCK;
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            int first = LOWEST + BLOCK * ThreadLocalRandom.current().nextInt(blocks);
            try {
                HELD.add(bind(first));
            } catch (IOException taken) {
                continue;
            }
            LEFT.clear();
            for (int port = first + 1; port < first + BLOCK; port++) {
                LEFT.add(port);
            }
            return;
        }
        throw new IllegalStateException("No free block of ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = bind(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
