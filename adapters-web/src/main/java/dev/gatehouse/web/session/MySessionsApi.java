package dev.gatehouse.web.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.MySessions;
import dev.gatehouse.application.session.SessionQuery;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.QueryFields;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The caller's own sessions as JSON; only a user has any. */
@Controller(PathAddresses.ROUTE + "/api/v1/me/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MySessionsApi {
    private static final Map<String, Predicate<String>> LIST =
            Map.of(
                    "after", QueryFields.text(),
                    "limit", QueryFields.number(1, SessionQueries.MOST));

    private final MySessions sessions;

    MySessionsApi(MySessions sessions) {
        this.sessions = sessions;
    }

    @Get
    SessionJson.Listed list(HttpRequest<?> request, CallContext call) {
        QueryFields.check(request, LIST);
        SessionQuery asked = SessionQueries.read(request.getParameters());
        return SessionJson.Listed.of(
                sessions.list(call, asked.after(), asked.limit()), SessionsPage.current(call));
    }

    @Delete("/{id}")
    SessionJson.Ended end(CallContext call, @PathVariable UUID id) {
        return sessions.end(call, new SessionId(id))
                .map(SessionsApi::ended)
                .orElseThrow(UnknownAddress::new);
    }

    /** Ends all but the session that the call is made with. */
    @Delete
    SessionJson.Ended endOthers(CallContext call) {
        return sessions.endOthers(call).map(SessionsApi::ended).orElseThrow(UnknownAddress::new);
    }
}
