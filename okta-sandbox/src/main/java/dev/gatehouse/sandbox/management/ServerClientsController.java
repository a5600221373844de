package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.token.Grant;
import dev.gatehouse.sandbox.token.RefreshFamily;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The clients that hold refresh tokens of a server, and these tokens. */
@Controller("/api/v1/authorizationServers/{aus}/clients")
@Consumes(MediaType.ALL)
final class ServerClientsController {
    @Get
    List<Map<String, Object>> clients(Realm realm, String aus) {
        return families(realm, aus)
                .map(family -> family.grant().clientId())
                .distinct()
                .flatMap(id -> realm.apps().withClientId(id).stream())
                .map(ServerClientsController::describe)
                .toList();
    }

    @Get("/{clientId}/tokens")
    List<Map<String, Object>> tokens(Realm realm, String aus, String clientId) {
        return families(realm, aus, clientId).map(f -> describe(realm, f)).toList();
    }

    @Get("/{clientId}/tokens/{id}")
    Map<String, Object> token(Realm realm, String aus, String clientId, String id) {
        return families(realm, aus, clientId)
                .filter(family -> family.id().equals(id))
                .findFirst()
                .map(family -> describe(realm, family))
                .orElseThrow(() -> ApiRefusal.missing(id, "OAuth2RefreshToken"));
    }

    @Delete("/{clientId}/tokens")
    HttpResponse<?> revokeAll(Realm realm, String aus, String clientId) {
        families(realm, aus, clientId)
                .toList()
                .forEach(family -> realm.refreshTokens().revoke(family.id()));
        return HttpResponse.noContent();
    }

    @Delete("/{clientId}/tokens/{id}")
    HttpResponse<?> revoke(Realm realm, String aus, String clientId, String id) {
        families(realm, aus, clientId)
                .filter(family -> family.id().equals(id))
                .toList()
                .forEach(family -> realm.refreshTokens().revoke(family.id()));
        return HttpResponse.noContent();
    }

    private static Stream<RefreshFamily> families(Realm realm, String aus) {
        String id = ServersController.find(realm, aus).id();
        return realm.refreshTokens().all().stream()
                .filter(family -> family.grant().serverId().equals(id))
                .filter(family -> !family.revoked());
    }

    private static Stream<RefreshFamily> families(Realm realm, String aus, String clientId) {
        return families(realm, aus).filter(f -> f.grant().clientId().equals(clientId));
    }

    private static Map<String, Object> describe(App app) {
        return Document.EMPTY
                .with("client_id", app.clientId())
                .with("client_name", app.label())
                .fields();
    }

    private static Map<String, Object> describe(Realm realm, RefreshFamily family) {
        Grant grant = family.grant();
        long expires = family.lastUsed() + grant.idleSeconds();
        return Document.EMPTY
                .with("id", family.id())
                .with("status", "ACTIVE")
                .with("created", Instant.ofEpochSecond(family.created()).toString())
                .with("lastUpdated", Instant.ofEpochSecond(family.lastUsed()).toString())
                .with("expiresAt", Instant.ofEpochSecond(expires).toString())
                .with("issuer", realm.tenant().origin() + "/oauth2/" + grant.serverId())
                .with("clientId", grant.clientId())
                .with("userId", grant.userId())
                .with("scopes", grant.scopes())
                .fields();
    }
}
