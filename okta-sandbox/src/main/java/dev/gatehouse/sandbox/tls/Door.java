package dev.gatehouse.sandbox.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Ends TLS on a port of its own and hands the bytes to the tenant's port. */
final class Door implements AutoCloseable {
    private static final char[] NO_PASSWORD = {};
    private static final int BACKLOG = 200;
    private final SSLServerSocket listener;
    private final int target;

    private Door(SSLServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    static Door open(Authority.Leaf leaf, Certificate issuer, int port, int target) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry(
                    "door",
                    leaf.keys().getPrivate(),
                    NO_PASSWORD,
                    new Certificate[] {leaf.certificate(), issuer});
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            SSLServerSocket listener =
                    (SSLServerSocket)
                            context.getServerSocketFactory()
                                    .createServerSocket(
                                            port, BACKLOG, InetAddress.getLoopbackAddress());
            Door door = new Door(listener, target);
            var _ = Thread.ofVirtual().name("tls-door").start(door::serve);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                var _ = Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket tenant = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Thread back = Thread.ofVirtual().start(() -> copy(tenant, client));
            copy(client, tenant);
            back.join();
        } catch (IOException e) {
            return; // the other side went away, which is its good right
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Copies until one side ends, then ends the other, so that broken connections stay broken. */
    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            return; // closed by the other copy
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
