package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.life.PersonLife;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.search.Search;
import dev.gatehouse.sandbox.tenant.OktaId;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /api/v1/groups}. */
@Controller("/api/v1/groups")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GroupsController {
    @Get
    HttpResponse<?> list(
            HttpRequest<?> http,
            Realm realm,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String filter,
            @QueryValue(defaultValue = "") String search) {
        String low = q.toLowerCase(Locale.ROOT);
        List<Document> found =
                realm.directory().groups().list().stream()
                        .filter(
                                group ->
                                        group.text("profile.name")
                                                .toLowerCase(Locale.ROOT)
                                                .startsWith(low))
                        .filter(Search.parse(filter).and(Search.parse(search)))
                        .toList();
        return Paging.page(http, realm, found, 10_000, new GroupViews(realm)::show);
    }

    @Post
    Map<String, Object> create(Realm realm, @Body @Nullable String body) {
        Document given = Json.parse(body);
        var _ = Fields.of(given).objects("profile").texts("profile.name", "profile.description");
        Shelf groups = realm.directory().groups();
        String name = Json.required(given, "profile.name");
        Duplicates.refuse(realm, groups, "profile.name", name, "");
        Document group =
                Times.created(realm, Document.EMPTY.with("id", OktaId.random("00g")))
                        .with("objectClass", List.of("okta:user_group"))
                        .with("type", "OKTA_GROUP")
                        .with("profile", given.at("profile").fields());
        return new GroupViews(realm).show(groups.put(group)).fields();
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String id) {
        return new GroupViews(realm).show(find(realm, id).document()).fields();
    }

    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String id, @Body @Nullable String body) {
        Document given = Json.parse(body);
        var _ = Fields.of(given).objects("profile").texts("profile.name", "profile.description");
        Group group = changeable(realm, id);
        String name = Json.required(given, "profile.name");
        Duplicates.refuse(realm, realm.directory().groups(), "profile.name", name, id);
        Document changed =
                Times.touched(realm, group.document())
                        .with("profile", given.at("profile").fields());
        return new GroupViews(realm).show(realm.directory().groups().put(changed)).fields();
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String id) {
        Group group = changeable(realm, id);
        realm.directory().groups().remove(group.id());
        realm.tenant().shelves().drop("groups/" + group.id());
        realm.apps().all().forEach(app -> realm.apps().assignedGroups(app.id()).remove(id));
        return HttpResponse.noContent();
    }

    @Get("/{id}/users")
    HttpResponse<?> members(HttpRequest<?> http, Realm realm, String id) {
        List<Document> members =
                realm.directory().membersOf(find(realm, id)).stream().map(User::document).toList();
        return Paging.page(http, realm, members, 1000, new UserViews(realm)::show);
    }

    @Put("/{id}/users/{userId}")
    HttpResponse<?> join(Realm realm, String id, String userId) {
        new PersonLife(realm).join(UsersController.find(realm, userId), joinable(realm, id));
        return HttpResponse.noContent();
    }

    @Delete("/{id}/users/{userId}")
    HttpResponse<?> leave(Realm realm, String id, String userId) {
        new PersonLife(realm).leave(UsersController.find(realm, userId), joinable(realm, id));
        return HttpResponse.noContent();
    }

    @Get("/{id}/apps")
    HttpResponse<?> apps(HttpRequest<?> http, Realm realm, String id) {
        List<Document> apps =
                realm.apps().shelf().list().stream()
                        .filter(app -> realm.apps().assignedGroups(app.id()).contains(id))
                        .toList();
        return Paging.page(http, realm, apps, 200, new AppViews(realm)::show);
    }

    static Group find(Realm realm, String id) {
        return realm.directory().group(id).orElseThrow(() -> ApiRefusal.missing(id, "UserGroup"));
    }

    /** A group that is Okta's own cannot be changed. */
    private static Group changeable(Realm realm, String id) {
        Group group = find(realm, id);
        if (group.everyone()) {
            throw new ApiRefusal(ApiFault.E0000006);
        }
        return group;
    }

    /** Only of Okta's own groups can the members be chosen. */
    private static Group joinable(Realm realm, String id) {
        Group group = find(realm, id);
        if (!group.chosen()) {
            throw new ApiRefusal(ApiFault.E0000060);
        }
        return group;
    }
}
