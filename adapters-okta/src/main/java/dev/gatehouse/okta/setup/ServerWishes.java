package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Names;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The authorization server and its scopes. */
final class ServerWishes {
    static final String SERVER = "authorization_server";
    static final String PATH = "/api/v1/authorizationServers";
    private static final String IMPLICIT = "User consent: Implicit";
    private static final List<String> BUILT_IN =
            List.of("openid", "profile", "email", "address", "phone", "offline_access");

    private ServerWishes() {}

    static String below(Made made, String what) {
        return PATH + "/" + made.id(SERVER) + "/" + what;
    }

    static List<Wish> of(WantedSetUp wanted, Tenant tenant) {
        List<Wish> wishes = new ArrayList<>();
        wishes.add(server(wanted, tenant));
        wanted.scopes().stream()
                .map(Scope::value)
                .filter(scope -> !BUILT_IN.contains(scope))
                .forEach(scope -> wishes.add(scope(scope, "The person's user groups", tenant)));
        for (Role role : wanted.roles()) {
            wishes.add(scope("api::" + role.key(), "Access to the API as " + role.name(), tenant));
        }
        return wishes;
    }

    private static Wish server(WantedSetUp wanted, Tenant tenant) {
        boolean own = wanted.server() instanceof ServerChoice.Own;
        String name = Names.of(wanted.organization()).server();
        OktaObject blank =
                OktaObject.EMPTY
                        .with("name", name)
                        .with("description", "Tokens for " + wanted.organization().name());
        List<Aspect> aspects = new ArrayList<>();
        if (own) {
            String issuer = tenant.server().map(s -> s.text("issuer")).orElse("");
            aspects.add(audience(wanted.audienceAt(issuer)));
        }
        aspects.add(
                Aspects.active(
                        Tell.error(
                                "authorization_server_inactive",
                                "authorization_server_id",
                                "The authorization server is switched off",
                                "An active authorization server",
                                Ways.SERVERS + " > your server > Status: activate it.")));
        return new Wish(
                SERVER,
                ObjectKind.AUTHORIZATION_SERVER,
                tenant.server().map(server -> server.text("name")).orElse(name),
                List.of(),
                tenant.server(),
                blank,
                aspects,
                made -> PATH,
                missing(),
                Optional.empty());
    }

    private static Finding missing() {
        return Tell.error(
                        "authorization_server_missing",
                        "authorization_server_id",
                        "This organization has no authorization server there",
                        "A custom authorization server with this organization's audience",
                        Ways.SERVERS + " > Add Authorization Server.")
                .apply("");
    }

    /** Exactly one audience, and a valid URI if it has a colon (reference of the API). */
    private static Aspect audience(String wanted) {
        List<String> audiences = List.of(wanted);
        return Aspects.of(
                "Audience",
                "audiences",
                wanted,
                server -> server.texts("audiences").equals(audiences),
                (server, made) -> server.with("audiences", audiences),
                Tell.error(
                        "server_audience_differs",
                        "audience",
                        "The authorization server is for another audience",
                        wanted,
                        Ways.SERVERS + " > your server > Settings > Audience: enter ours."));
    }

    private static Wish scope(String name, String description, Tenant tenant) {
        OktaObject blank =
                OktaObject.EMPTY
                        .with("name", name)
                        .with("description", description)
                        .with("metadataPublish", "NO_CLIENTS")
                        .with("default", false);
        return new Wish(
                "scope:" + name,
                ObjectKind.SCOPE,
                name,
                List.of(SERVER),
                tenant.scopes().stream().filter(s -> s.text("name").equals(name)).findFirst(),
                blank,
                List.of(consent(name)),
                made -> below(made, "scopes"),
                Tell.error(
                                isApi(name) ? "api_scope_missing" : "scope_missing",
                                Tell.CONNECTION,
                                "The authorization server does not know the scope " + name,
                                "The scope " + name,
                                Ways.SCOPES + " > Add Scope.")
                        .apply(""),
                Optional.empty());
    }

    private static boolean isApi(String name) {
        return name.startsWith("api::");
    }

    /** A scope that asks people for consent fails where nobody can be asked: for programs. */
    private static Aspect consent(String name) {
        return Aspects.when(
                "User consent",
                "consent",
                "IMPLICIT",
                scope -> !List.of("REQUIRED", "FLEXIBLE").contains(scope.text("consent")),
                isApi(name)
                        ? Tell.error(
                                "scope_consent_required",
                                Tell.CONNECTION,
                                "The scope "
                                        + name
                                        + " asks for consent, which programs cannot give",
                                IMPLICIT,
                                mendConsent(name))
                        : Tell.warning(
                                "user_scope_consent_required",
                                Tell.CONNECTION,
                                "The scope " + name + " asks each person for consent",
                                IMPLICIT,
                                mendConsent(name)));
    }

    private static String mendConsent(String name) {
        return Ways.SCOPES + " > " + name + " > " + IMPLICIT + ".";
    }
}
