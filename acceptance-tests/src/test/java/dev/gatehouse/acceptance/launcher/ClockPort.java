package dev.gatehouse.acceptance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Where the clock of a server is moved, and its stalls are read. */
final class ClockPort {
    private final int port = Ports.free();
    private Duration ahead = Duration.ZERO;

    int number() {
        return port;
    }

    /** How far the clock was moved in all. */
    Duration ahead() {
        return ahead;
    }

    void pass(Duration time) {
        var _ = ask("/", HttpRequest.BodyPublishers.ofString(time.toString()));
        ahead = ahead.plus(time);
    }

    Duration stalls() {
        return Duration.parse(ask("/stalls", HttpRequest.BodyPublishers.noBody()));
    }

    /** On a connection of its own: one that was used before may just be closed. */
    private String ask(String path, HttpRequest.BodyPublisher body) {
        URI address = URI.create("http://localhost:" + port + path);
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(address).POST(body).build(),
                                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(address + " did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }
}
