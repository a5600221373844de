package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.directory.Directory;
import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.life.PersonLife;
import dev.gatehouse.sandbox.log.LogEntry;
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
import java.util.function.Predicate;

/** {@code /api/v1/users}. */
@Controller("/api/v1/users")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {
    @Get
    HttpResponse<?> list(
            HttpRequest<?> http,
            Realm realm,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String filter,
            @QueryValue(defaultValue = "") String search) {
        if (!filter.isEmpty() && !search.isEmpty()) {
            throw new ApiRefusal(ApiFault.E0000033);
        }
        String low = q.toLowerCase(Locale.ROOT);
        Predicate<Document> wanted =
                Search.parse(filter)
                        .and(Search.parse(search))
                        .and(user -> low.isEmpty() || starts(user, low))
                        .and(
                                user ->
                                        !(filter + search).isEmpty()
                                                || !user.text("status").equals("DEPROVISIONED"));
        List<Document> found = realm.directory().users().list().stream().filter(wanted).toList();
        return Paging.page(http, realm, found, 200, new UserViews(realm)::show);
    }

    private static boolean starts(Document user, String low) {
        return List.of("firstName", "lastName", "email", "login").stream()
                .anyMatch(
                        name ->
                                user.text("profile." + name)
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith(low));
    }

    @Post
    HttpResponse<?> create(
            Realm realm,
            @QueryValue(defaultValue = "true") boolean activate,
            @Body @Nullable String body) {
        Document given = Json.parse(body);
        Directory directory = realm.directory();
        UserRules.examine(realm, given);
        String login = Json.required(given, "profile.login");
        Duplicates.refuse(realm, directory.users(), "profile.login", login, "");
        boolean password = given.find("credentials.password.value").isPresent();
        Document user =
                Times.created(realm, Document.EMPTY.with("id", OktaId.random("00u")))
                        .with("status", activate ? password ? "ACTIVE" : "PROVISIONED" : "STAGED")
                        .with("profile", given.at("profile").fields())
                        .with("credentials", given.at("credentials").fields());
        directory.users().put(user);
        realm.log()
                .write(
                        LogEntry.success("user.lifecycle.create", "Create Okta user")
                                .on(new User(user)));
        given.texts("groupIds")
                .forEach(
                        id ->
                                directory
                                        .group(id)
                                        .ifPresent(
                                                group ->
                                                        new PersonLife(realm)
                                                                .join(new User(user), group)));
        return HttpResponse.ok(new UserViews(realm).show(user).fields());
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String id) {
        return new UserViews(realm).show(find(realm, id).document()).fields();
    }

    @Post("/{id}")
    Map<String, Object> change(Realm realm, String id, @Body @Nullable String body) {
        return write(realm, find(realm, id), body, true);
    }

    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String id, @Body @Nullable String body) {
        return write(realm, find(realm, id), body, false);
    }

    private static Map<String, Object> write(
            Realm realm, User user, @Nullable String body, boolean partial) {
        Document given = Json.parse(body);
        UserRules.examine(realm, partial ? UserRules.merged(user, given) : given);
        String login = given.findText("profile.login").orElse(user.login());
        Duplicates.refuse(realm, realm.directory().users(), "profile.login", login, user.id());
        Document profile = partial ? user.document().at("profile") : Document.EMPTY;
        for (var field : given.at("profile").fields().entrySet()) {
            profile = profile.with(field.getKey(), field.getValue());
        }
        Document changed =
                Times.touched(realm, user.document())
                        .with("profile", profile.withDefault("login", login).fields());
        realm.directory().users().put(changed);
        given.findText("credentials.password.value")
                .ifPresent(password -> new PersonLife(realm).changePassword(user, password));
        realm.log()
                .write(
                        LogEntry.success("user.account.update_profile", "Update user profile")
                                .on(user));
        return new UserViews(realm).show(find(realm, user.id()).document()).fields();
    }

    /** The first call deactivates, the second deletes. */
    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String id) {
        User user = find(realm, id);
        if (user.status().equals("DEPROVISIONED")) {
            new PersonLife(realm).delete(user);
        } else {
            new PersonLife(realm).deactivate(user);
        }
        return HttpResponse.noContent();
    }

    @Get("/{id}/groups")
    HttpResponse<?> groups(HttpRequest<?> http, Realm realm, String id) {
        List<Document> groups =
                realm.directory().groupsOf(find(realm, id)).stream().map(Group::document).toList();
        return Paging.page(http, realm, groups, 200, new GroupViews(realm)::show);
    }

    static User find(Realm realm, String idOrLogin) {
        return realm.directory()
                .withIdOrLogin(idOrLogin)
                .orElseThrow(() -> ApiRefusal.missing(idOrLogin, "User"));
    }
}
