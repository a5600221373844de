package dev.gatehouse.okta.tenant;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.okta.management.OktaObject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tenant as it was read, as far as it concerns one organization's connection.
 *
 * @param groups the group that grants each role
 * @param groupNames the names of the tenant's groups, as far as they were read
 * @param apiApps the program of each role
 * @param assigned the groups that each app is assigned to, by app id
 * @param policies by priority
 * @param goneClients clients that our policies name although no such app is there any more
 * @param notes what there is more of than was read
 */
public record Tenant(
        Map<RoleKey, OktaObject> groups,
        List<String> groupNames,
        Optional<OktaObject> server,
        List<OktaObject> scopes,
        List<OktaObject> claims,
        List<AccessPolicy> policies,
        Optional<OktaObject> webApp,
        Optional<OktaObject> nativeApp,
        Map<RoleKey, OktaObject> apiApps,
        Map<String, Set<String>> assigned,
        Set<String> goneClients,
        List<Finding> notes) {
    public static final String CLIENT_ID = "credentials.oauthClient.client_id";

    /** One that has nothing of it. */
    public static final Tenant EMPTY =
            new Tenant(
                    Map.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    List.of());

    public Tenant {
        groups = Map.copyOf(groups);
        groupNames = List.copyOf(groupNames);
        scopes = List.copyOf(scopes);
        claims = List.copyOf(claims);
        policies = List.copyOf(policies);
        apiApps = Map.copyOf(apiApps);
        assigned = Map.copyOf(assigned);
        goneClients = Set.copyOf(goneClients);
        notes = List.copyOf(notes);
    }

    Tenant with(List<Finding> noted) {
        return new Tenant(
                groups,
                groupNames,
                server,
                scopes,
                claims,
                policies,
                webApp,
                nativeApp,
                apiApps,
                assigned,
                goneClients,
                noted);
    }

    /** The client id of an app; Okta takes the app's id where none was chosen. */
    public static String clientId(OktaObject app) {
        return app.find(CLIENT_ID).or(app::id).orElse("");
    }

    public boolean isAssigned(OktaObject app, OktaObject group) {
        return app.id()
                .map(id -> assigned.getOrDefault(id, Set.of()))
                .flatMap(groupIds -> group.id().map(groupIds::contains))
                .orElse(false);
    }
}
