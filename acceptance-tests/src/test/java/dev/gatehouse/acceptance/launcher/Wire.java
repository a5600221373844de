package dev.gatehouse.acceptance.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to a port on loopback that can be cut and mended. */
final class Wire implements AutoCloseable {
    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Wire(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Everything under way breaks, and whoever tries anew is turned away. */
    void cut() {
        cut = true;
        open.forEach(Wire::shut);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                open.add(caller);
                if (cut) {
                    shut(caller);
                } else {
                    connect(caller);
                }
            } catch (IOException closed) {
                open.forEach(Wire::shut);
            }
        }
    }

    private void connect(Socket caller) {
        Socket callee;
        try {
            callee = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException nobodyThere) {
            shut(caller);
            return;
        }
        open.add(callee);
        if (cut) {
            open.forEach(Wire::shut);
        }
        Thread.ofVirtual().start(() -> carry(caller, callee));
        Thread.ofVirtual().start(() -> carry(callee, caller));
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException broken) {
            shut(to);
        } finally {
            shut(from);
            shut(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
