package dev.gatehouse.web.apiaccess;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.apiaccess.ListApiUsers;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.QueryFields;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** API users as JSON. */
@Controller(PathAddresses.ROUTE + "/api/v1/api-users")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiUsersApi {
    private final ListApiUsers users;

    ApiUsersApi(ListApiUsers users) {
        this.users = users;
    }

    /** An API user, with the last use by each client id. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ApiUserJson(
            UUID id,
            List<String> scopes,
            List<String> roles,
            Instant firstUsedAt,
            Instant lastUsedAt,
            Map<String, Instant> clients) {
        static ApiUserJson of(ApiUser user) {
            return new ApiUserJson(
                    user.id().value(),
                    user.scopes().scopes().stream().map(Scope::value).toList(),
                    user.scopes().roles(RoleCatalogue.BUILT_IN).stream()
                            .map(RoleKey::value)
                            .toList(),
                    user.firstUsedAt(),
                    user.lastUsedAt(),
                    user.clients());
        }
    }

    /** A part of the list and the mark to go on from. */
    @Serdeable
    record Listed(List<ApiUserJson> items, @Nullable String next) {}

    @Get
    Listed list(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @QueryValue Optional<String> after) {
        QueryFields.check(request, QueryFields.PAGED);
        Page<ApiUserJson> page = users.page(call, organization.id(), after).map(ApiUserJson::of);
        return new Listed(page.items(), page.next().orElse(null));
    }
}
