package dev.gatehouse.sandbox.client;

import dev.gatehouse.sandbox.directory.Directory;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.util.List;
import java.util.Optional;

/** Finds the applications of one tenant and who is assigned to them. */
public record Apps(Tenant tenant) {
    public Shelf shelf() {
        return tenant.shelf("apps");
    }

    public Shelf assignedUsers(String appId) {
        return tenant.shelf("apps/" + appId + "/users");
    }

    public Shelf assignedGroups(String appId) {
        return tenant.shelf("apps/" + appId + "/groups");
    }

    public Shelf secrets(String appId) {
        return tenant.shelf("apps/" + appId + "/secrets");
    }

    /** Finds an application, active or not, by its client id. */
    public Optional<App> withClientId(String clientId) {
        return shelf().find(clientId)
                .or(() -> shelf().first(app -> new App(app).clientId().equals(clientId)))
                .map(App::new)
                .filter(app -> app.clientId().equals(clientId));
    }

    public List<App> all() {
        return shelf().list().stream().map(App::new).toList();
    }

    /** The sign-on policies of a tenant, which its applications can be given. */
    public static final List<String> SIGN_ON_POLICIES = List.of("Password only", "Any two factors");

    public static String signOnPolicyId(Tenant tenant, String name) {
        return OktaId.stable("rst", tenant.name() + name);
    }

    /** Whether a password alone does not let people into the application without a prompt. */
    public boolean wantsTwoFactors(App app) {
        return app.document()
                .text("accessPolicyId")
                .equals(signOnPolicyId(tenant, SIGN_ON_POLICIES.getLast()));
    }

    /** The secrets that authenticate the application now; at most two exist. */
    public List<String> activeSecrets(App app) {
        return secrets(app.id()).list().stream()
                .filter(secret -> secret.text("status").equals("ACTIVE"))
                .map(secret -> secret.text("client_secret"))
                .toList();
    }

    public boolean isAssigned(App app, User user) {
        Directory directory = new Directory(tenant);
        return app.broker()
                || assignedUsers(app.id()).contains(user.id())
                || assignedGroups(app.id()).list().stream()
                        .flatMap(entry -> directory.group(entry.id()).stream())
                        .anyMatch(group -> directory.isMember(user, group));
    }

    /** What {@code appuser} is in an expression: the assignment's profile over the person's own. */
    public Document appUser(App app, User user) {
        Document profile = user.document().at("profile");
        Document own = assignedUsers(app.id()).find(user.id()).orElse(Document.EMPTY);
        Document merged =
                profile.with("userName", own.findText("credentials.userName").orElse(user.login()));
        for (var field : own.at("profile").fields().entrySet()) {
            merged = merged.with(field.getKey(), field.getValue());
        }
        return merged;
    }

    public boolean allowsRedirect(App app, String uri) {
        return RedirectMatch.matches(app, "redirect_uris", uri);
    }

    public boolean allowsLogoutRedirect(App app, String uri) {
        return RedirectMatch.matches(app, "post_logout_redirect_uris", uri);
    }
}
