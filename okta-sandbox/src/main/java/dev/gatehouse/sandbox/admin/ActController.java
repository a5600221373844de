package dev.gatehouse.sandbox.admin;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.life.PersonLife;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;
import dev.gatehouse.sandbox.signal.UniversalLogout;
import dev.gatehouse.sandbox.web.JsonBody;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Map;

/**
 * {@code POST /admin/tenants/{tenant}/users/{login}/{act}}: everything that an administrator can do
 * to a person, one call each; the body is a JSON object.
 */
@Consumes(MediaType.ALL)
@Controller("/admin/tenants/{tenant}/users/{login}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ActController {
    private static final List<String> ACTS =
            List.of(
                    "sign-out",
                    "clear-sessions",
                    "universal-logout",
                    "deactivate",
                    "activate",
                    "suspend",
                    "unsuspend",
                    "delete",
                    "change-password",
                    "expire-password",
                    "join-group",
                    "leave-group",
                    "assign-app",
                    "unassign-app");

    private final Realms realms;
    private final UniversalLogout universalLogout;

    ActController(Realms realms, UniversalLogout universalLogout) {
        this.realms = realms;
        this.universalLogout = universalLogout;
    }

    @Post("/{act}")
    Map<String, Object> act(String tenant, String login, String act, @Body @Nullable String body) {
        Realm realm = Named.realm(realms, tenant);
        User user = Named.user(realm, login);
        Document given = JsonBody.parse(body);
        PersonLife life = new PersonLife(realm);
        switch (act) {
            case "sign-out" -> life.clearSessions(user, false);
            case "clear-sessions" -> life.clearSessions(user, true);
            case "universal-logout" -> {
                return Map.of("called", universalLogout.callAll(realm, user));
            }
            case "deactivate" -> life.deactivate(user);
            case "activate" -> life.activate(user);
            case "suspend" -> life.suspend(user);
            case "unsuspend" -> life.unsuspend(user);
            case "delete" -> {
                life.delete(user);
                return Map.of("deleted", user.login());
            }
            case "change-password" -> life.changePassword(user, given.text("password"));
            case "expire-password" -> life.expirePassword(user);
            case "join-group" -> life.join(user, group(realm, given));
            case "leave-group" -> life.leave(user, group(realm, given));
            case "assign-app" ->
                    realm.apps()
                            .assignedUsers(app(realm, given).id())
                            .put(Document.EMPTY.with("id", user.id()).with("scope", "USER"));
            case "unassign-app" ->
                    realm.apps().assignedUsers(app(realm, given).id()).remove(user.id());
            default -> throw ApiRefusal.invalid("act", "one of " + ACTS);
        }
        return new TenantReport(realm).user(Named.user(realm, login).document());
    }

    private static Group group(Realm realm, Document given) {
        return Named.group(realm, given.text("group"));
    }

    private static App app(Realm realm, Document given) {
        return Named.app(realm, given.text("app"));
    }
}
