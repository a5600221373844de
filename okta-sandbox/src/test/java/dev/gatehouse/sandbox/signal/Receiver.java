package dev.gatehouse.sandbox.signal;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server that takes what it is sent and answers event hook challenges. */
final class Receiver implements AutoCloseable {
    /** One request that came. */
    record Call(String path, String authorization, String contentType, String body) {}

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final HttpServer server;

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    String challenge =
                            exchange.getRequestHeaders().getFirst("x-okta-verification-challenge");
                    if (challenge == null) {
                        calls.add(
                                new Call(
                                        exchange.getRequestURI().getPath(),
                                        String.valueOf(
                                                exchange.getRequestHeaders()
                                                        .getFirst("Authorization")),
                                        String.valueOf(
                                                exchange.getRequestHeaders()
                                                        .getFirst("Content-Type")),
                                        body));
                    }
                    byte[] answer =
                            ("{\"verification\":\"" + challenge + "\"}")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    Call next() {
        try {
            Call call = calls.poll(120, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("nothing came");
            }
            return call;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
