package dev.gatehouse.web.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.EndedSessions;
import dev.gatehouse.application.session.ManageSessions;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.QueryFields;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sessions of an organization as JSON. */
@Controller(PathAddresses.ROUTE + "/api/v1/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsApi {
    private static final Map<String, Predicate<String>> LIST =
            Map.of(
                    "search", QueryFields.text(),
                    "user", QueryFields.id(),
                    "state",
                            QueryFields.oneOf(
                                    SessionQueries.SHOWN.stream()
                                            .map(SessionQueries::key)
                                            .toList()),
                    "reason",
                            QueryFields.oneOf(
                                    Stream.of(SignOutReason.values())
                                            .map(SignOutReason::key)
                                            .toList()),
                    "after", QueryFields.text(),
                    "limit", QueryFields.number(1, SessionQueries.MOST));
    private static final Map<String, Predicate<String>> END =
            Map.of("user", QueryFields.id(), "all", QueryFields.flag());

    private final ManageSessions sessions;

    SessionsApi(ManageSessions sessions) {
        this.sessions = sessions;
    }

    @Get
    SessionJson.Listed list(HttpRequest<?> request, CallContext call, Organization organization) {
        QueryFields.check(request, LIST);
        return SessionJson.Listed.of(
                sessions.page(
                        call, organization.id(), SessionQueries.read(request.getParameters())),
                SessionsPage.current(call));
    }

    @Get("/{id}")
    SessionJson one(CallContext call, Organization organization, @PathVariable UUID id) {
        return sessions.find(call, organization.id(), new SessionId(id))
                .map(listed -> SessionJson.of(listed, SessionsPage.current(call)))
                .orElseThrow(UnknownAddress::new);
    }

    @Delete("/{id}")
    SessionJson.Ended end(CallContext call, Organization organization, @PathVariable UUID id) {
        return sessions.end(call, organization.id(), new SessionId(id))
                .map(SessionsApi::ended)
                .orElseThrow(UnknownAddress::new);
    }

    /**
     * Ends all sessions of a user, or with {@code all=true} those of the organization: a forgotten
     * parameter ends nothing.
     */
    @Delete
    SessionJson.Ended endMany(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @QueryValue Optional<UUID> user,
            @QueryValue Optional<Boolean> all) {
        call.require(Permission.END_SESSIONS, organization.id());
        QueryFields.check(request, END);
        if (user.isPresent() == all.orElse(false)) {
            throw new FieldsRejected("user", "sessions.user_or_all");
        }
        return user.map(
                        id ->
                                sessions.endOf(call, organization.id(), new UserId(id))
                                        .orElseThrow(UnknownAddress::new))
                .map(SessionsApi::ended)
                .orElseGet(() -> ended(sessions.endAll(call, organization.id())));
    }

    static SessionJson.Ended ended(EndedSessions ended) {
        return new SessionJson.Ended(ended.count(), ended.people());
    }
}
