package dev.gatehouse.sandbox.admin;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that one needs to connect a tenant and to sign in, as JSON. */
record TenantReport(Realm realm) {
    Map<String, Object> brief() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("name", realm.name());
        report.put("title", realm.tenant().settings().text("title"));
        report.put("origin", realm.tenant().origin());
        report.put("domain", "localhost:" + realm.tenant().port());
        return report;
    }

    Map<String, Object> full() {
        Map<String, Object> report = brief();
        report.put("organizationId", realm.tenant().orgId());
        report.put("time", realm.tenant().now().toString());
        report.put("clockAheadSeconds", realm.tenant().clock().ahead().toSeconds());
        report.put("authorizationServers", servers());
        report.put("apps", realm.apps().all().stream().map(this::app).toList());
        report.put("users", realm.directory().users().list().stream().map(this::user).toList());
        report.put(
                "groups",
                realm.directory().groups().list().stream()
                        .map(group -> group(new Group(group)))
                        .toList());
        report.put(
                "apiTokens",
                realm.tenant().shelf("api-tokens").list().stream()
                        .map(token -> token.text("token"))
                        .toList());
        report.put("switches", realm.tenant().settings().at("switches").fields());
        return report;
    }

    private List<Map<String, Object>> servers() {
        return realm.servers().shelf().list().stream().map(this::server).toList();
    }

    private Map<String, Object> server(Document server) {
        Map<String, Object> report = new LinkedHashMap<>();
        String origin = realm.tenant().origin();
        String issuer =
                realm.tenant().origin(server.text("issuerMode"), origin) + "/oauth2/" + server.id();
        report.put("id", server.id());
        report.put("name", server.text("name"));
        report.put("issuer", issuer);
        report.put("metadataUrl", issuer + "/.well-known/openid-configuration");
        report.put("audience", server.texts("audiences").stream().findFirst().orElse(""));
        report.put("status", server.text("status"));
        report.put(
                "hasPolicies",
                realm.tenant().shelf("authorizationServers/" + server.id() + "/policies").size()
                        > 0);
        return report;
    }

    private Map<String, Object> app(App app) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("id", app.id());
        report.put("clientId", app.clientId());
        report.put("label", app.label());
        report.put("type", app.type());
        report.put("status", app.document().text("status"));
        report.put("authMethod", app.authMethod());
        realm.apps().activeSecrets(app).stream()
                .findFirst()
                .ifPresent(secret -> report.put("clientSecret", secret));
        report.put("redirectUris", app.oauth().texts("redirect_uris"));
        report.put("postLogoutRedirectUris", app.oauth().texts("post_logout_redirect_uris"));
        report.put("grantTypes", app.grantTypes());
        report.put("scopes", scopes(app));
        report.put("pkceRequired", app.pkceRequired());
        report.put("dpopRequired", app.dpopRequired());
        return report;
    }

    /** The scopes that policies written for this very client let it have. */
    private List<String> scopes(App app) {
        return realm.servers().shelf().list().stream()
                .flatMap(server -> realm.servers().find(server.id()).stream())
                .flatMap(
                        server ->
                                server.policies().stream()
                                        .filter(policy -> policy.isFor(app.clientId()))
                                        .flatMap(policy -> server.rules(policy).stream()))
                .flatMap(rule -> rule.document().texts("conditions.scopes.include").stream())
                .distinct()
                .toList();
    }

    Map<String, Object> user(Document document) {
        User user = new User(document);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("id", user.id());
        report.put("login", user.login());
        report.put("name", user.displayName());
        report.put("status", user.status());
        report.put("password", document.text("credentials.password.value"));
        report.put(
                "groups",
                realm.directory().groupsOf(user).stream()
                        .filter(group -> !group.everyone())
                        .map(Group::name)
                        .toList());
        report.put(
                "sessions",
                realm.sessions().all().stream()
                        .filter(session -> session.userId().equals(user.id()))
                        .count());
        return report;
    }

    private Map<String, Object> group(Group group) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("id", group.id());
        report.put("name", group.name());
        report.put(
                "members", realm.directory().membersOf(group).stream().map(User::login).toList());
        return report;
    }
}
