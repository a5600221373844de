package dev.gatehouse.web.apiaccess;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.apiaccess.ListApiUsers;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Times;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/** The programs that used the API. */
@Controller(PathAddresses.ROUTE + "/api-users")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiUsersController {
    private final ListApiUsers users;
    private final ConsoleFrame frame;
    private final Pages pages;

    ApiUsersController(ListApiUsers users, ConsoleFrame frame, Pages pages) {
        this.users = users;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @QueryValue Optional<String> after) {
        Page<ApiUser> page = users.page(call, organization.id(), after);
        ApiUsersView view =
                new ApiUsersView(
                        page.map(ApiUsersController::row).items(), page.next(), after.isEmpty());
        return pages.ok(
                "api-users.jte",
                frame.organization(request, call, organization, "api_users", "api_users.title"),
                view);
    }

    private static ApiUsersView.Row row(ApiUser user) {
        var held = user.scopes().roles(RoleCatalogue.BUILT_IN);
        return new ApiUsersView.Row(
                user.scopes().scopes().stream().map(Scope::value).toList(),
                RoleCatalogue.BUILT_IN.roles().stream()
                        .filter(role -> held.contains(role.key()))
                        .map(role -> role.name().value())
                        .toList(),
                Times.exact(user.lastUsedAt()),
                user.clients().entrySet().stream()
                        .map(
                                use ->
                                        new ApiUsersView.Client(
                                                use.getKey(), Times.exact(use.getValue())))
                        .toList());
    }
}
