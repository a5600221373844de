package dev.gatehouse.oidc.provider;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What the scripted provider does with one request. */
@FunctionalInterface
public interface Reply {
    void answer(HttpExchange exchange) throws IOException;

    static Reply json(int status, String body) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Whatever bytes these are, told to be JSON. */
    static Reply bytes(int status, byte[] bytes) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        };
    }

    /** The same with one more header. */
    default Reply with(String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            answer(exchange);
        };
    }

    static Reply redirect(String location) {
        return json(302, "").with("Location", location);
    }

    /** One byte at a time, for ever. */
    static Reply drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(' ');
                    out.flush();
                    LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
            }
        };
    }

    /** More than anybody wants. */
    static Reply flood() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] piece = new byte[64 * 1024];
                while (true) {
                    out.write(piece);
                }
            }
        };
    }

    /** Promises more than it sends, then hangs up. */
    static Reply truncated() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("hang up");
        };
    }
}
