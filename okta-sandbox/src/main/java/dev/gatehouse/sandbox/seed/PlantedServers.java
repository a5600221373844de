package dev.gatehouse.sandbox.seed;

import dev.gatehouse.sandbox.authserver.BuiltIn;
import dev.gatehouse.sandbox.document.Document;

import java.util.List;

/** The authorization servers of a seed with scopes, claims, policies and rules. */
record PlantedServers(Planting planting) {
    void plant() {
        planting.seed().items("authorizationServers").forEach(this::server);
    }

    private void server(Document server) {
        Document named = planting.named(server, "aus");
        String id = named.id();
        planting.load(
                "authorizationServers",
                named.with("description", server.text("description"))
                        .with("audiences", List.of(server.text("audience")))
                        .with("issuerMode", server.findText("issuerMode").orElse("ORG_URL"))
                        .with("default", id.equals("default"))
                        .with("status", "ACTIVE")
                        .with("credentials.signing.rotationMode", "AUTO"));
        String shelf = "authorizationServers/" + id;
        BuiltIn.scopes(id).forEach(scope -> planting.load(shelf + "/scopes", scope));
        BuiltIn.systemClaims(id).forEach(claim -> planting.load(shelf + "/claims", claim));
        server.items("scopes").forEach(scope -> planting.load(shelf + "/scopes", scope(id, scope)));
        server.items("claims").forEach(claim -> planting.load(shelf + "/claims", claim(id, claim)));
        long priority = 1;
        for (Document policy : server.items("policies")) {
            policy(id, policy, priority++);
        }
    }

    private Document scope(String serverId, Document scope) {
        String name = scope.text("name");
        return Document.EMPTY
                .with("id", planting.id("scp", serverId + "/" + name))
                .with("name", name)
                .with("displayName", scope.findText("displayName").orElse(name))
                .with("description", scope.text("description"))
                .with("system", false)
                .with("default", scope.flag("default"))
                .with("consent", scope.findText("consent").orElse("IMPLICIT"))
                .with("optional", false)
                .with("metadataPublish", scope.flag("published") ? "ALL_CLIENTS" : "NO_CLIENTS");
    }

    private Document claim(String serverId, Document claim) {
        String name = claim.text("name");
        boolean identity = !claim.text("in").equals("access_token");
        Document document =
                Document.EMPTY
                        .with("id", planting.id("ocl", serverId + "/" + name))
                        .with("name", name)
                        .with("status", "ACTIVE")
                        .with("claimType", identity ? "IDENTITY" : "RESOURCE")
                        .with("conditions.scopes", claim.texts("scopes"))
                        .with("system", false)
                        .with(
                                "alwaysIncludeInToken",
                                claim.find("always").isEmpty() || claim.flag("always"));
        if (claim.find("groups").isEmpty()) {
            return document.with("valueType", "EXPRESSION").with("value", claim.text("expression"));
        }
        Document filter = claim.at("groups");
        String kind = filter.fields().keySet().iterator().next();
        return document.with("valueType", "GROUPS")
                .with("value", filter.text(kind))
                .with("group_filter_type", kind);
    }

    private void policy(String serverId, Document policy, long priority) {
        List<String> clients =
                policy.texts("clients").stream()
                        .map(
                                client ->
                                        client.equals("ALL_CLIENTS")
                                                ? client
                                                : planting.clientId(client))
                        .toList();
        Document named = planting.named(policy, "00p");
        String id = planting.id("00p", serverId + "/" + policy.text("name"));
        planting.load(
                "authorizationServers/" + serverId + "/policies",
                named.with("id", id)
                        .with("type", "OAUTH_AUTHORIZATION_POLICY")
                        .with("status", "ACTIVE")
                        .with("description", policy.text("description"))
                        .with("priority", priority)
                        .with("system", false)
                        .with("conditions.clients.include", clients));
        long rulePriority = 1;
        for (Document rule : policy.items("rules")) {
            planting.load(
                    "authorizationServers/" + serverId + "/policies/" + id + "/rules",
                    rule(id, rule, rulePriority++));
        }
    }

    private Document rule(String policyId, Document rule, long priority) {
        List<String> groups =
                Planting.orElse(rule, "groups", List.of("EVERYONE")).stream()
                        .map(g -> g.equals("EVERYONE") ? g : planting.groupId(g))
                        .toList();
        return planting.named(rule, "0pr")
                .with("id", planting.id("0pr", policyId + "/" + rule.text("name")))
                .with("type", "RESOURCE_ACCESS")
                .with("status", "ACTIVE")
                .with("priority", priority)
                .with("system", false)
                .with("conditions.people.users.include", List.of())
                .with("conditions.people.users.exclude", List.of())
                .with("conditions.people.groups.include", groups)
                .with("conditions.people.groups.exclude", List.of())
                .with("conditions.grantTypes.include", rule.texts("grants"))
                .with("conditions.scopes.include", Planting.orElse(rule, "scopes", List.of("*")))
                .with(
                        "actions.token.accessTokenLifetimeMinutes",
                        rule.number("accessTokenMinutes", 60))
                .with(
                        "actions.token.refreshTokenLifetimeMinutes",
                        rule.number("refreshTokenMinutes", 0))
                .with(
                        "actions.token.refreshTokenWindowMinutes",
                        rule.number("refreshIdleMinutes", 10_080));
    }
}
