package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.JsonApi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** An administrator of acme's Okta, by the Management API as the Admin Console uses it. */
final class OktaAdministrator {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;
    private final String token;

    OktaAdministrator() {
        JsonNode tenant = World.current().sandbox().get("/admin/tenants/acme");
        origin = tenant.required("origin").asText();
        token = tenant.required("apiTokens").get(0).asText();
    }

    JsonNode get(String path) {
        return call("GET", path, "");
    }

    JsonNode post(String path, String body) {
        return call("POST", path, body);
    }

    JsonNode put(String path) {
        return call("PUT", path, "");
    }

    JsonNode delete(String path) {
        return call("DELETE", path, "");
    }

    private JsonNode call(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", "SSWS " + token)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JsonApi.read(answer.body().isBlank() ? "{}" : answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }
}
