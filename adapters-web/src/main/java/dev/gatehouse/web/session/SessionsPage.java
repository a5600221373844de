package dev.gatehouse.web.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.session.ListedSession;
import dev.gatehouse.application.session.ManageSessions;
import dev.gatehouse.application.session.SessionNumbers;
import dev.gatehouse.application.session.SessionQuery;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.web.page.Texts;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what the list of sessions shows. */
@Singleton
final class SessionsPage {
    private final ManageSessions sessions;
    private final Texts texts;

    SessionsPage(ManageSessions sessions, Texts texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    SessionsView view(CallContext call, Organization organization, SessionQuery query) {
        Page<ListedSession> page = sessions.page(call, organization.id(), query);
        String path = organization.address().path() + "/sessions";
        String users = organization.address().path() + "/users";
        Optional<SessionsView.ChosenUser> user =
                query.user()
                        .flatMap(id -> sessions.user(call, organization.id(), id))
                        .map(
                                u ->
                                        new SessionsView.ChosenUser(
                                                u.id().value().toString(), u.name().value()));
        SessionNumbers live = live(call, organization, query);
        return new SessionsView(
                path,
                query.search(),
                query.shown() == SessionQuery.Shown.ALL ? "" : SessionQueries.key(query.shown()),
                query.reason().map(SignOutReason::key).orElse(""),
                user,
                numbers(texts, live),
                chips(path, query),
                reasons(path, query),
                page.map(listed -> SessionRow.of(listed, users, current(call))).items(),
                SessionQueries.link(path, query.from(Optional.empty())),
                page.next().map(mark -> SessionQueries.link(path, query.from(Optional.of(mark)))),
                query.after().isEmpty(),
                isFiltered(query),
                call.caller().may(Permission.END_SESSIONS, organization.id()),
                live.sessions() > 0);
    }

    private SessionNumbers live(CallContext call, Organization organization, SessionQuery query) {
        return query.user()
                .map(user -> sessions.count(call, organization.id(), user))
                .orElseGet(() -> sessions.count(call, organization.id()));
    }

    private static boolean isFiltered(SessionQuery query) {
        return !query.search().isEmpty()
                || query.user().isPresent()
                || query.shown() != SessionQuery.Shown.ALL;
    }

    /** {@code 41 live sessions of 38 people}. */
    static String numbers(Texts texts, SessionNumbers live) {
        return texts.text(
                "numbers",
                texts.counted("sessions.numbers", live.sessions()),
                texts.counted("numbers.people", live.people()));
    }

    private static List<SessionsView.Chip> chips(String path, SessionQuery query) {
        return SessionQueries.SHOWN.stream()
                .map(
                        shown ->
                                new SessionsView.Chip(
                                        "sessions.filter." + SessionQueries.key(shown),
                                        SessionQueries.link(path, query.in(shown)),
                                        shown == query.shown()))
                .toList();
    }

    private static List<SessionsView.Chip> reasons(String path, SessionQuery query) {
        return Stream.of(SignOutReason.values())
                .map(
                        reason ->
                                new SessionsView.Chip(
                                        "sessions.reason." + reason.key(),
                                        SessionQueries.link(path, query.endedFor(reason)),
                                        query.reason().equals(Optional.of(reason))))
                .toList();
    }

    /** The session that the caller uses, if it is a browser. */
    static Optional<SessionId> current(CallContext call) {
        return call.caller() instanceof Caller.Member member ? member.session() : Optional.empty();
    }
}
