package dev.gatehouse.web.user;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.user.ManageUsers;
import dev.gatehouse.application.user.UserDetails;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.json.QueryFields;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Users as JSON. */
@Controller(PathAddresses.ROUTE + "/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersApi {
    private static final Set<String> NEW = Set.of("name", "domain_name", "grants", "enabled");
    private static final Set<String> CHANGED =
            Set.of("name", "domain_name", "grants", "enabled", "version");

    private static final Map<String, Predicate<String>> LIST =
            Map.of(
                    "search", QueryFields.text(),
                    "state", QueryFields.oneOf(UserQueries.STATES),
                    "after", QueryFields.text());

    private final ManageUsers users;

    UsersApi(ManageUsers users) {
        this.users = users;
    }

    /** A part of the list and the mark to go on from. */
    @Serdeable
    record Listed(List<UserJson> items, @Nullable String next) {}

    @Get
    Listed list(CallContext call, Organization organization, HttpRequest<?> request) {
        QueryFields.check(request, LIST);
        Page<UserJson> page =
                users.page(call, organization.id(), UserQueries.read(request.getParameters()))
                        .map(user -> UserJson.of(user, organization));
        return new Listed(page.items(), page.next().orElse(null));
    }

    @Post
    @Status(HttpStatus.CREATED)
    UserJson create(CallContext call, Organization organization, @Body JsonNode body) {
        call.require(Permission.MANAGE_USERS, organization.id());
        UserDetails details = UserFields.json(new JsonFields(body, NEW));
        return shown(organization, users.create(call, organization.id(), details));
    }

    @Get("/{id}")
    UserJson find(CallContext call, Organization organization, String id) {
        return users.find(call, organization.id(), UserFields.id(id))
                .map(user -> UserJson.of(user, organization))
                .orElseThrow(UnknownAddress::new);
    }

    @Put("/{id}")
    UserJson change(CallContext call, Organization organization, String id, @Body JsonNode body) {
        call.require(Permission.MANAGE_USERS, organization.id());
        JsonFields fields = new JsonFields(body, CHANGED);
        long version = fields.number("version").orElse(0L);
        UserDetails details = UserFields.json(fields);
        UserId user = UserFields.id(id);
        return shown(organization, users.change(call, organization.id(), user, version, details));
    }

    private static UserJson shown(Organization organization, ManageUsers.Outcome outcome) {
        return switch (outcome) {
            case ManageUsers.Outcome.Done(var user) -> UserJson.of(user, organization);
            case ManageUsers.Outcome.DomainNameTaken() ->
                    throw new FieldsRejected("domain_name", "domain_name.taken");
            case ManageUsers.Outcome.LastLocalAdministrator() ->
                    throw new FieldsRejected("grants", "grants.last_administrator");
            case ManageUsers.Outcome.NoSuchUser() -> throw new UnknownAddress();
        };
    }
}
