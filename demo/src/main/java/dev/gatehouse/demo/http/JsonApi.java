package dev.gatehouse.demo.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls a JSON API with a bearer token, and fails with the answer when a call is refused. */
public final class JsonApi {
    /** Guards against hanging; a machine that does much else at once takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;
    private final String bearer;

    /** An empty token sends none. */
    public JsonApi(String base, String bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    public JsonNode get(String path) {
        return body(send("GET", path, ""));
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return body(send("POST", path, write(body)));
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return body(send("PUT", path, write(body)));
    }

    /** A call whose cookies go on in a browser. */
    public JsonNode post(String path, Map<String, ?> body, Browser browser) {
        HttpResponse<String> answer = send("POST", path, write(body));
        answer.headers().allValues("Set-Cookie").forEach(browser::keep);
        return body(answer);
    }

    /** The answer as it came, whatever its status. */
    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(base + path + " did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    /** Reads a JSON text. */
    public static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException("Not JSON", malformed);
        }
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode body(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.request().method()
                            + " "
                            + answer.uri().getPath()
                            + " answered "
                            + answer.statusCode()
                            + ": "
                            + answer.body());
        }
        return answer.body().isBlank() ? JSON.createObjectNode() : read(answer.body());
    }
}
