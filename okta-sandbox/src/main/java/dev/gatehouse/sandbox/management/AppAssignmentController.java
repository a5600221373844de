package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Map;

/** Who is assigned to an application, person by person or by group. */
@Controller("/api/v1/apps/{id}")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AppAssignmentController {
    @Get("/groups")
    HttpResponse<?> groups(HttpRequest<?> http, Realm realm, String id) {
        Shelf shelf = realm.apps().assignedGroups(AppsController.find(realm, id).id());
        return Paging.page(http, realm, shelf.list(), 20, entry -> group(realm, id, entry));
    }

    @Get("/groups/{groupId}")
    Map<String, Object> group(Realm realm, String id, String groupId) {
        return realm.apps()
                .assignedGroups(AppsController.find(realm, id).id())
                .find(groupId)
                .map(entry -> group(realm, id, entry).fields())
                .orElseThrow(() -> ApiRefusal.missing(groupId, "ApplicationGroupAssignment"));
    }

    /** Federation Broker Mode has no group assignment (reference chapter 2). */
    @Put("/groups/{groupId}")
    Map<String, Object> assignGroup(
            Realm realm, String id, String groupId, @Body @Nullable String body) {
        App app = AppsController.find(realm, id);
        Group group = GroupsController.find(realm, groupId);
        if (app.broker()) {
            throw ApiRefusal.invalid(
                    "implicitAssignment", "Groups cannot be assigned in Federation Broker Mode");
        }
        Document given = Json.parse(body);
        var _ = Fields.of(given).numbers("priority").objects("profile");
        Document entry =
                Times.touched(realm, Document.EMPTY.with("id", group.id()))
                        .with("priority", given.number("priority", 0))
                        .with("profile", given.at("profile").fields());
        realm.apps().assignedGroups(app.id()).put(entry);
        return group(realm, id, entry).fields();
    }

    @Delete("/groups/{groupId}")
    HttpResponse<?> removeGroup(Realm realm, String id, String groupId) {
        realm.apps().assignedGroups(AppsController.find(realm, id).id()).remove(groupId);
        return HttpResponse.noContent();
    }

    @Get("/users")
    HttpResponse<?> users(HttpRequest<?> http, Realm realm, String id) {
        Shelf shelf = realm.apps().assignedUsers(AppsController.find(realm, id).id());
        return Paging.page(http, realm, shelf.list(), 50, entry -> user(realm, id, entry));
    }

    @Get("/users/{userId}")
    Map<String, Object> user(Realm realm, String id, String userId) {
        return realm.apps()
                .assignedUsers(AppsController.find(realm, id).id())
                .find(userId)
                .map(entry -> user(realm, id, entry).fields())
                .orElseThrow(() -> ApiRefusal.missing(userId, "AppUser"));
    }

    @Post("/users")
    Map<String, Object> assignUser(Realm realm, String id, @Body @Nullable String body) {
        App app = AppsController.find(realm, id);
        Document given = Json.parse(body);
        User user = UsersController.find(realm, Json.required(given, "id"));
        if (user.status().equals("DEPROVISIONED")) {
            throw new ApiRefusal(ApiFault.E0000117);
        }
        Document entry =
                Times.created(realm, Document.EMPTY.with("id", user.id()))
                        .with("scope", "USER")
                        .with("status", "ACTIVE")
                        .with("profile", given.at("profile").fields())
                        .with(
                                "credentials.userName",
                                given.findText("credentials.userName").orElse(user.login()));
        realm.apps().assignedUsers(app.id()).put(entry);
        log(realm, app, user, "application.user_membership.add", "Add user to application");
        return user(realm, id, entry).fields();
    }

    @Delete("/users/{userId}")
    HttpResponse<?> removeUser(Realm realm, String id, String userId) {
        App app = AppsController.find(realm, id);
        User user = UsersController.find(realm, userId);
        realm.apps().assignedUsers(app.id()).remove(user.id());
        log(realm, app, user, "application.user_membership.remove", "Remove user from application");
        return HttpResponse.noContent();
    }

    private static void log(Realm realm, App app, User user, String type, String message) {
        realm.log().write(LogEntry.success(type, message).on(user).on(app));
    }

    private static Document group(Realm realm, String appId, Document entry) {
        String app = realm.tenant().origin() + "/api/v1/apps/" + appId;
        String group = realm.tenant().origin() + "/api/v1/groups/" + entry.id();
        return entry.with(
                "_links",
                Map.of(
                        "app", Map.of("href", app),
                        "self", Map.of("href", app + "/groups/" + entry.id()),
                        "group", Map.of("href", group)));
    }

    private static Document user(Realm realm, String appId, Document entry) {
        String app = realm.tenant().origin() + "/api/v1/apps/" + appId;
        String user = realm.tenant().origin() + "/api/v1/users/" + entry.id();
        return entry.with(
                "_links", Map.of("app", Map.of("href", app), "user", Map.of("href", user)));
    }
}
