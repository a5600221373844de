package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.organization.RoleSource;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A valid, boring set-up and tenants to compare it with. */
public final class ASetUp {
    public static final String ADDRESS = "https://gate.example/o/acme";

    private ASetUp() {}

    public static WantedSetUp wanted() {
        return wanted(List.of(), List.of());
    }

    public static WantedSetUp wanted(List<NativeRedirect> redirects, List<Role> apiAccess) {
        return wanted("acme", redirects, apiAccess);
    }

    /** Of another organization. */
    public static WantedSetUp at(String slug) {
        return wanted(slug, List.of(), List.of());
    }

    /** At another authorization server. */
    public static WantedSetUp at(ServerChoice server) {
        return wanted("acme", server, List.of(), List.of());
    }

    /** Of an organization that is connected to that issuer. */
    public static WantedSetUp connectedTo(String issuer, String audience) {
        WantedSetUp own = wanted();
        return new WantedSetUp(
                own.organization(),
                own.redirectUri(),
                own.initiateUri(),
                own.server(),
                Optional.of(new Issuer(issuer)),
                Optional.of(new Audience(audience)),
                own.webApp(),
                own.secretStored(),
                own.clientKeys(),
                own.nativeApp(),
                own.nativeRedirects(),
                own.scopes(),
                own.roles(),
                own.apiAccess(),
                own.programKeys(),
                own.dpop());
    }

    private static WantedSetUp wanted(
            String slug, List<NativeRedirect> redirects, List<Role> apiAccess) {
        return wanted(slug, new ServerChoice.Own(), redirects, apiAccess);
    }

    private static WantedSetUp wanted(
            String slug,
            ServerChoice server,
            List<NativeRedirect> redirects,
            List<Role> apiAccess) {
        String address = "https://gate.example/o/" + slug;
        return new WantedSetUp(
                new Organization(
                        new OrganizationId(new UUID(0, 1)),
                        new OrganizationSlug(slug),
                        new DisplayName("Acme"),
                        new Address(URI.create(address)),
                        AccessPolicy.ASSIGNED_USERS_ONLY,
                        RoleSource.BOTH,
                        Instant.EPOCH),
                URI.create(address + "/login/okta/redirect"),
                URI.create(address + "/login/okta/initiate"),
                server,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                redirects,
                Stream.of("openid", "profile", "email", "offline_access", "user_groups")
                        .map(Scope::new)
                        .toList(),
                BuiltInRoles.ALL,
                apiAccess,
                Optional.empty(),
                false);
    }

    public static Tenant empty() {
        return new Tenant(
                Map.of(),
                List.of("Everyone"),
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
    }

    /** A tenant that has this server and nothing else. */
    public static Tenant at(OktaObject server) {
        return new Tenant(
                Map.of(),
                List.of("Everyone"),
                Optional.of(server),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of());
    }

    /** A tenant that has this program for View Only, if any, and nothing else. */
    static Tenant withProgram(Optional<OktaObject> program) {
        return new Tenant(
                Map.of(),
                List.of("Everyone"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                program.map(app -> Map.of(BuiltInRoles.VIEW_ONLY.key(), app)).orElse(Map.of()),
                Map.of(),
                Set.of(),
                List.of());
    }

    static Tenant with(Optional<OktaObject> webApp, List<OktaObject> claims) {
        return new Tenant(
                Map.of(),
                List.of("Everyone"),
                Optional.of(OktaObject.EMPTY.with("id", "aus1").with("name", "Gatehouse acme")),
                List.of(),
                claims,
                List.of(),
                webApp,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of());
    }
}
