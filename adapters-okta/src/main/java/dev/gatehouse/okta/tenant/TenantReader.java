package dev.gatehouse.okta.tenant;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.OktaObject;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a tenant, as far as it concerns one organization's connection. */
public final class TenantReader {
    private static final int GROUP_PAGES = 10;
    private static final int MOST_CLIENTS = 20;

    private final ManagementApi api;
    private final WantedSetUp wanted;
    private final Names names;
    private final Sticky sticky = new Sticky();
    private final Apps apps;
    private final Servers servers;

    public TenantReader(ManagementApi api, WantedSetUp wanted) {
        this.api = api;
        this.wanted = wanted;
        this.names = Names.of(wanted.organization());
        this.apps = new Apps(api, sticky);
        this.servers = new Servers(api, sticky);
    }

    /** What came of reading. */
    public sealed interface Outcome {
        record Read(Tenant tenant) implements Outcome {}

        /** The first trouble; after it nothing more was asked. */
        record Trouble(Finding finding) implements Outcome {}
    }

    public Outcome read() {
        Optional<OktaObject> server = servers.find(wanted);
        List<OktaObject> groups = groups();
        List<AccessPolicy> policies = servers.policies(server);
        Optional<OktaObject> web =
                apps.find(
                        "web",
                        wanted.webApp(),
                        names.webApp(),
                        Apps.redirectsTo(List.of(wanted.redirectUri().toString())));
        Optional<OktaObject> mobile = nativeApp();
        Tenant tenant =
                new Tenant(
                        byRole(groups),
                        groups.stream().map(g -> g.text("profile.name")).toList(),
                        server,
                        servers.below(server, "scopes"),
                        servers.below(server, "claims"),
                        policies,
                        web,
                        mobile,
                        apiApps(policies),
                        assigned(web, mobile),
                        goneClients(policies),
                        List.of());
        return sticky.trouble()
                .<Outcome>map(Outcome.Trouble::new)
                .orElseGet(() -> new Outcome.Read(tenant.with(sticky.notes())));
    }

    private Optional<OktaObject> nativeApp() {
        List<String> redirects =
                wanted.nativeRedirects().stream().map(NativeRedirect::value).toList();
        return apps.find(
                "native", wanted.nativeApp(), names.nativeApp(), Apps.redirectsTo(redirects));
    }

    private List<OktaObject> groups() {
        return sticky.list("groups", () -> api.list("/api/v1/groups", "", GROUP_PAGES));
    }

    private Map<RoleKey, OktaObject> byRole(List<OktaObject> groups) {
        Map<RoleKey, OktaObject> found = new HashMap<>();
        wanted.roles().forEach(role -> best(role, groups).ifPresent(g -> found.put(role.key(), g)));
        return found;
    }

    /**
     * A group of Okta's own before one of a directory behind it, the role's very name before
     * others.
     */
    private Optional<OktaObject> best(Role role, List<OktaObject> groups) {
        return candidates(role, groups).stream()
                .filter(group -> group.id().isPresent())
                .min(
                        Comparator.comparing((OktaObject g) -> !g.text("type").equals("OKTA_GROUP"))
                                .thenComparing(
                                        g -> !g.text("profile.name").equals(role.name().value())));
    }

    /** In a tenant of more groups than were read, the role's own are sought by their beginning. */
    private List<OktaObject> candidates(Role role, List<OktaObject> groups) {
        List<OktaObject> read = groups.stream().filter(g -> grants(g, role)).toList();
        if (!read.isEmpty()) {
            return read;
        }
        String start = role.key().value().replaceFirst("_.*", "");
        String query = "?q=" + ManagementApi.encoded(start);
        return sticky
                .list(
                        "groups named " + start + "…",
                        () -> api.list("/api/v1/groups", query, GROUP_PAGES))
                .stream()
                .filter(g -> grants(g, role))
                .toList();
    }

    private static boolean grants(OktaObject group, Role role) {
        try {
            return new GroupName(group.text("profile.name")).grants(role.key());
        } catch (InvalidValue unusable) {
            return false;
        }
    }

    /** By name, else the app whose policy grants that scope to programs. */
    private Map<RoleKey, OktaObject> apiApps(List<AccessPolicy> policies) {
        List<OktaObject> ours = apps.labelled(names.apiApps());
        Map<RoleKey, OktaObject> found = new HashMap<>();
        for (Role role : wanted.roles()) {
            ours.stream()
                    .filter(app -> app.text("label").equals(names.apiApp(role)))
                    .filter(app -> Apps.isOf(app, "service"))
                    .findFirst()
                    .or(() -> granted(role, policies))
                    .ifPresent(app -> found.put(role.key(), app));
        }
        return found;
    }

    private Optional<OktaObject> granted(Role role, List<AccessPolicy> policies) {
        return policies.stream()
                .filter(policy -> !policy.isForAll())
                .filter(policy -> grantsToPrograms(policy, "api::" + role.key()))
                .flatMap(policy -> policy.clients().stream())
                .limit(5)
                .flatMap(client -> apps.withClientId(client).stream())
                .filter(app -> Apps.isOf(app, "service"))
                .findFirst();
    }

    private static boolean grantsToPrograms(AccessPolicy policy, String scope) {
        return policy.rules().stream()
                .filter(
                        rule ->
                                rule.texts("conditions.grantTypes.include")
                                        .contains("client_credentials"))
                .anyMatch(rule -> rule.texts("conditions.scopes.include").equals(List.of(scope)));
    }

    /** Okta refuses to store a policy anew that names an app which is gone. */
    private Set<String> goneClients(List<AccessPolicy> policies) {
        return policies.stream()
                .filter(policy -> names.isOurs(policy.object().text("name")))
                .flatMap(policy -> policy.clients().stream())
                .filter(client -> !client.equals(AccessPolicy.ALL_CLIENTS))
                .distinct()
                .limit(MOST_CLIENTS)
                .filter(client -> apps.withClientId(client).isEmpty())
                .collect(Collectors.toSet());
    }

    private Map<String, Set<String>> assigned(
            Optional<OktaObject> web, Optional<OktaObject> mobile) {
        Map<String, Set<String>> assigned = new HashMap<>();
        for (Optional<OktaObject> app : List.of(web, mobile)) {
            app.flatMap(OktaObject::id).ifPresent(id -> assigned.put(id, groupsOf(id)));
        }
        return assigned;
    }

    private Set<String> groupsOf(String app) {
        String path = "/api/v1/apps/" + app + "/groups";
        return sticky.list("groups of an app", () -> api.list(path, "", GROUP_PAGES)).stream()
                .flatMap(group -> group.id().stream())
                .collect(Collectors.toSet());
    }
}
