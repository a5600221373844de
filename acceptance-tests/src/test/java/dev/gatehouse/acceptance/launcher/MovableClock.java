package dev.gatehouse.acceptance.launcher;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The server's time, which tests move forward by a request on a port of its own. */
final class MovableClock implements InstantSource {
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    /** Listens on loopback for {@code POST} with a duration (ISO 8601) as body. */
    void listen(int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server = HttpServer.create(address, 0);
        server.createContext(
                "/",
                exchange -> {
                    offset =
                            offset.plus(
                                    Duration.parse(
                                            new String(
                                                    exchange.getRequestBody().readAllBytes(),
                                                    java.nio.charset.StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }
}
