package dev.gatehouse.acceptance.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The server's time, which tests move forward by a request on a port of its own. */
final class MovableClock implements InstantSource {
    private volatile Duration offset;

    MovableClock(Duration ahead) {
        offset = ahead;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    /**
     * Listens on loopback for {@code POST} with a duration (ISO 8601) as body; {@code /stalls}
     * tells how long this process did not run ({@link Stalls}).
     */
    void listen(int port) throws IOException {
        Stalls stalls = Stalls.noticed();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", this::move);
        server.createContext("/stalls", exchange -> answer(exchange, stalls.lost().toString()));
        server.start();
    }

    private void move(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        offset = offset.plus(Duration.parse(new String(body, StandardCharsets.UTF_8)));
        answer(exchange, offset.toString());
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
