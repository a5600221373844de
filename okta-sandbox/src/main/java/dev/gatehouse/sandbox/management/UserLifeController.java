package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.life.PersonLife;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.signal.UniversalLogout;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Map;

/** What happens to people: {@code lifecycle}, {@code sessions}, {@code credentials}. */
@Controller("/api/v1/users/{id}")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserLifeController {
    private final UniversalLogout universalLogout;

    UserLifeController(UniversalLogout universalLogout) {
        this.universalLogout = universalLogout;
    }

    @Post("/lifecycle/{step}")
    HttpResponse<?> step(Realm realm, String id, String step) {
        User user = UsersController.find(realm, id);
        PersonLife life = new PersonLife(realm);
        switch (step) {
            case "activate", "reactivate" -> {
                refuseUnless(!user.status().equals("ACTIVE"), ApiFault.E0000016);
                life.activate(user);
            }
            case "deactivate" -> life.deactivate(user);
            case "suspend" -> {
                if (!user.status().equals("ACTIVE")) {
                    throw ApiRefusal.invalid(
                            "suspendUser", "Cannot suspend a user that is not active");
                }
                life.suspend(user);
            }
            case "unsuspend" -> {
                if (!user.status().equals("SUSPENDED")) {
                    throw ApiRefusal.invalid(
                            "unsuspendUser", "Cannot unsuspend a user that is not suspended");
                }
                life.unsuspend(user);
            }
            case "unlock" -> {
                refuseUnless(user.status().equals("LOCKED_OUT"), ApiFault.E0000038);
                life.activate(user);
            }
            case "expire_password" -> life.expirePassword(user);
            default -> throw new ApiRefusal(ApiFault.E0000008);
        }
        return HttpResponse.ok(Map.of());
    }

    private static void refuseUnless(boolean allowed, ApiFault fault) {
        if (!allowed) {
            throw new ApiRefusal(fault);
        }
    }

    /** Clears sessions, and calls the applications that take part in Universal Logout. */
    @Delete("/sessions")
    HttpResponse<?> clear(
            Realm realm, String id, @QueryValue(defaultValue = "false") boolean oauthTokens) {
        User user = UsersController.find(realm, id);
        new PersonLife(realm).clearSessions(user, oauthTokens);
        universalLogout.callAll(realm, user);
        return HttpResponse.noContent();
    }

    @Post("/credentials/change_password")
    Map<String, Object> changePassword(Realm realm, String id, @Body @Nullable String body) {
        User user = UsersController.find(realm, id);
        Document given = Json.parse(body);
        if (!user.hasPassword(given.text("oldPassword.value"))) {
            throw new ApiRefusal(ApiFault.E0000014, "", List.of("Old Password is not correct"));
        }
        new PersonLife(realm).changePassword(user, Json.required(given, "newPassword.value"));
        return Map.of("password", Map.of(), "provider", Map.of("type", "OKTA", "name", "OKTA"));
    }
}
