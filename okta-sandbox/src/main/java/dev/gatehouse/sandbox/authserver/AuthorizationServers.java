package dev.gatehouse.sandbox.authserver;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.util.Optional;

/** Finds the authorization servers of a tenant; a server that is not active answers nobody. */
public record AuthorizationServers(Tenant tenant) {
    public Shelf shelf() {
        return tenant.shelf("authorizationServers");
    }

    public AuthorizationServer org(String origin) {
        return new AuthorizationServer(tenant, Document.EMPTY, origin);
    }

    /** Finds a server by its id, for tokens the org server by {@link AuthorizationServer#ORG}. */
    public Optional<AuthorizationServer> find(String id, String origin) {
        if (id.equals(AuthorizationServer.ORG)) {
            return Optional.of(org(origin));
        }
        return shelf().find(id)
                .filter(server -> server.text("status").equals("ACTIVE"))
                .map(server -> reached(server, origin));
    }

    private AuthorizationServer reached(Document server, String origin) {
        String mode = server.findText("issuerMode").orElse("ORG_URL");
        return new AuthorizationServer(tenant, server, tenant.origin(mode, origin));
    }

    public Optional<AuthorizationServer> find(String id) {
        return find(id, tenant.origin());
    }
}
