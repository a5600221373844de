package dev.gatehouse.sandbox.authserver;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.util.Comparator;
import java.util.List;

/**
 * One authorization server as a request reached it; the org server has the id {@code org} and no
 * document (reference chapter 1).
 */
public record AuthorizationServer(Tenant tenant, Document document, String origin) {
    public static final String ORG = "org";

    public String id() {
        return document.findText("id").orElse(ORG);
    }

    public boolean org() {
        return id().equals(ORG);
    }

    public String issuer() {
        return org() ? origin : origin + "/oauth2/" + id();
    }

    /** The same server as a client with an issuer mode sees it; only the org server differs. */
    public AuthorizationServer under(String issuerMode) {
        return org()
                ? new AuthorizationServer(tenant, document, tenant.origin(issuerMode, origin))
                : this;
    }

    /** The address below which the endpoints are: {@code …/v1/token} and so on. */
    public String endpoint(String name) {
        return origin + (org() ? "/oauth2" : "/oauth2/" + id()) + "/v1/" + name;
    }

    /** The audience of access tokens; the org server's tokens are for itself. */
    public String audience() {
        return org() ? origin : document.texts("audiences").stream().findFirst().orElse("");
    }

    public Shelf shelf(String kind) {
        return tenant.shelf("authorizationServers/" + id() + "/" + kind);
    }

    public List<Scope> scopes() {
        return org()
                ? BuiltIn.orgScopes()
                : shelf("scopes").list().stream().map(Scope::new).toList();
    }

    public List<Claim> claims() {
        return org()
                ? BuiltIn.orgClaims()
                : shelf("claims").list().stream().map(Claim::new).filter(Claim::active).toList();
    }

    /** The active policies in the order of their priority. */
    public List<Policy> policies() {
        return shelf("policies").list().stream()
                .map(Policy::new)
                .filter(Policy::active)
                .sorted(Comparator.comparingLong(Policy::priority))
                .toList();
    }

    /** The active rules of a policy in the order of their priority. */
    public List<Rule> rules(Policy policy) {
        return shelf("policies/" + policy.id() + "/rules").list().stream()
                .map(Rule::new)
                .filter(Rule::active)
                .sorted(Comparator.comparingLong(Rule::priority))
                .toList();
    }
}
