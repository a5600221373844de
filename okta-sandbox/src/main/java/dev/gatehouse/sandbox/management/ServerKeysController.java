package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** The signing keys of a server with their statuses, and their rotation. */
@Controller("/api/v1/authorizationServers/{id}/credentials")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ServerKeysController {
    @Get("/keys")
    List<Map<String, Object>> keys(Realm realm, String id) {
        Document server = ServersController.find(realm, id);
        return realm.keys().documents(server.id()).stream()
                .map(ServerKeysController::show)
                .toList();
    }

    @Post("/lifecycle/keyRotate")
    List<Map<String, Object>> rotate(Realm realm, String id, @Body @Nullable String body) {
        Document server = ServersController.find(realm, id);
        if (!Json.parse(body).text("use").equals("sig")) {
            throw ApiRefusal.refused(
                    "rotateKeys", "Invalid value specified for key 'use' parameter.");
        }
        realm.keys().rotate(server.id());
        realm.log()
                .write(
                        LogEntry.success("app.oauth2.as.key.rollover", "OAuth2 key rollover")
                                .on("AuthorizationServer", server));
        return keys(realm, id);
    }

    private static Map<String, Object> show(Document key) {
        return Document.EMPTY
                .with("status", key.text("status"))
                .with("created", key.text("created"))
                .with("lastUpdated", key.text("activated"))
                .with("expiresAt", key.text("expiresAt"))
                .with("alg", "RS256")
                .with("kty", "RSA")
                .with("use", "sig")
                .with("kid", key.id())
                .with("e", key.text("jwk.e"))
                .with("n", key.text("jwk.n"))
                .fields();
    }
}
