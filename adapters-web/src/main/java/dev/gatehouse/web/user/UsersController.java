package dev.gatehouse.web.user;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.user.ManageUsers;
import dev.gatehouse.application.user.UserQuery;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The list of users, with search and filters in the URL. */
@Controller(PathAddresses.ROUTE + "/users")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {
    private static final List<String> STATES = List.of("", "active", "inactive", "unbound");

    private final ManageUsers users;
    private final ConsoleFrame frame;
    private final Pages pages;

    UsersController(ManageUsers users, ConsoleFrame frame, Pages pages) {
        this.users = users;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request, CallContext call, Organization organization) {
        UserQuery query = UserQueries.read(request.getParameters());
        Page<User> page = users.page(call, organization.id(), query);
        String path = organization.address().path() + "/users";
        String state = query.state().map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("");
        UsersView view =
                new UsersView(
                        path,
                        query.search(),
                        state,
                        chips(path, query.search(), state),
                        page.map(user -> row(path, user, organization)).items(),
                        page.next().map(mark -> link(path, query.search(), state, mark)),
                        query.after().isEmpty(),
                        !query.search().isEmpty() || !state.isEmpty(),
                        call.caller().may(Permission.MANAGE_USERS, organization.id()));
        return pages.ok(
                "users.jte",
                frame.organization(request, call, organization, "users", "users.title"),
                view);
    }

    private static UsersView.Row row(String path, User user, Organization organization) {
        return new UsersView.Row(
                path + "/" + user.id().value(),
                user.name().value(),
                user.binding().boundName().map(name -> name.value()).orElse(""),
                BindingView.stateOf(user.binding()),
                user.enabled(),
                RoleNames.of(user, organization));
    }

    private static List<UsersView.Chip> chips(String path, String search, String chosen) {
        return STATES.stream()
                .map(
                        state ->
                                new UsersView.Chip(
                                        "users.filter." + (state.isEmpty() ? "all" : state),
                                        link(path, search, state, ""),
                                        state.equals(chosen)))
                .toList();
    }

    private static String link(String path, String search, String state, String after) {
        List<String> query =
                Stream.of(
                                parameter("search", search),
                                parameter("state", state),
                                parameter("after", after))
                        .filter(part -> !part.isEmpty())
                        .toList();
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
