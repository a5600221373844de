package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.okta.RunningOkta;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The tenant acme of a sandbox, set up as both vendors ask, to be spoilt by a test. */
final class SpoiltOkta implements AutoCloseable {
    static final String WEB = "0oaacmeweb0000000000";
    static final String NATIVE = "0oaacmenativ00000000";
    static final String SERVICE = "0oaacmeapivw00000000";
    static final String SERVICE_SECRET = "acme-api-view-secret-0123456789-abcdefg";
    static final String SECRET = "acme-web-secret-0123456789-abcdefghijkl";
    static final String SERVER = "ausacmemain000000000";
    private static final List<String> SHELVES =
            List.of(
                    "org",
                    "apps",
                    "authorizationServers",
                    "authorizationServers/" + SERVER + "/scopes",
                    "authorizationServers/" + SERVER + "/policies");

    private final Sandbox sandbox;
    private final Map<String, List<Document>> whole = new LinkedHashMap<>();
    private final AtomicLong failedAuthentications = new AtomicLong();

    SpoiltOkta() {
        sandbox = RunningOkta.start();
        realm().log().listen(this::count);
        SHELVES.forEach(
                shelf -> whole.put(shelf, List.copyOf(realm().tenant().shelf(shelf).list())));
    }

    Realm realm() {
        return sandbox.realms().named("acme").orElseThrow();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Origin origin() {
        return Origin.of(URI.create(realm().tenant().origin()));
    }

    String issuer() {
        return origin() + "/oauth2/" + SERVER;
    }

    OutboundGuard guard(Origin... more) {
        Set<Origin> origins = new java.util.HashSet<>(Set.of(more));
        origins.add(origin());
        return new OutboundGuard(new OutboundPolicy(origins, ScriptedProvider.AMPLE, 1_000_000));
    }

    void choose(Switch which, String value) {
        realm().tenant().choose(which, value);
    }

    /** Changes an application as the Admin Console would. */
    void app(String id, String path, Object value) {
        Shelf apps = realm().apps().shelf();
        apps.put(apps.find(id).orElseThrow().with(path, value));
    }

    void removeScope(String name) {
        Shelf scopes = realm().tenant().shelf("authorizationServers/" + SERVER + "/scopes");
        scopes.list().stream()
                .filter(scope -> scope.text("name").equals(name))
                .toList()
                .forEach(scope -> scopes.remove(scope.id()));
    }

    void removePolicies() {
        Shelf policies = realm().tenant().shelf("authorizationServers/" + SERVER + "/policies");
        List.copyOf(policies.list()).forEach(policy -> policies.remove(policy.id()));
    }

    /** How many token requests failed because of the client, as the System Log tells. */
    long failedAuthentications() {
        return failedAuthentications.get();
    }

    /** As it is written: the log itself keeps only the newest events. */
    private void count(Document event) {
        if (event.text("eventType").equals("app.oauth2.invalid_client_credentials")
                && event.text("debugContext.debugData.requestUri").endsWith("/token")) {
            failedAuthentications.incrementAndGet();
        }
    }

    void mend() {
        whole.forEach(
                (path, documents) -> {
                    Shelf shelf = realm().tenant().shelf(path);
                    List.copyOf(shelf.list()).forEach(document -> shelf.remove(document.id()));
                    documents.forEach(shelf::put);
                });
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
