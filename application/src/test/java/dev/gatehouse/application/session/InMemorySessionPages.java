package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Pages;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.User;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

public final class InMemorySessionPages implements SessionPages {
    private static final Comparator<ListedSession> ORDER =
            Comparator.comparing(InMemorySessionPages::end)
                    .thenComparing(listed -> listed.session().startedAt())
                    .thenComparing(listed -> listed.session().id().value().toString())
                    .reversed();

    private final InMemorySessions sessions;
    private final Users users;

    public InMemorySessionPages(InMemorySessions sessions, Users users) {
        this.sessions = sessions;
        this.users = users;
    }

    /** A live session ends later than every other. */
    private static Instant end(ListedSession listed) {
        return listed.session().state() instanceof SessionState.Ended ended
                ? ended.at()
                : Instant.MAX;
    }

    @Override
    public Page<ListedSession> page(OrganizationId organization, SessionQuery query) {
        List<ListedSession> sorted =
                in(organization)
                        .filter(listed -> matches(organization, query, listed))
                        .sorted(ORDER)
                        .toList();
        return Pages.cut(
                sorted,
                query.after(),
                query.limit(),
                listed -> listed.session().id().value().toString());
    }

    private boolean matches(OrganizationId organization, SessionQuery query, ListedSession listed) {
        boolean shown =
                switch (query.shown()) {
                    case ALL -> true;
                    case LIVE -> listed.live();
                    case ENDED -> !listed.live();
                };
        User user = users.find(organization, listed.user()).orElseThrow();
        String search = query.search().strip().toLowerCase(Locale.ROOT);
        String login = user.binding().boundName().map(name -> name.value()).orElse("");
        boolean forReason =
                query.reason()
                        .map(
                                reason ->
                                        listed.session().state() instanceof SessionState.Ended ended
                                                && ended.reason() == reason)
                        .orElse(true);
        return shown
                && forReason
                && query.user().map(listed.user()::equals).orElse(true)
                && Stream.of(user.name().value(), login)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith(search));
    }

    @Override
    public Optional<ListedSession> find(OrganizationId organization, SessionId id) {
        return in(organization).filter(listed -> listed.session().id().equals(id)).findFirst();
    }

    private Stream<ListedSession> in(OrganizationId organization) {
        return sessions.all().stream().flatMap(session -> listed(organization, session).stream());
    }

    private Optional<ListedSession> listed(OrganizationId organization, Session session) {
        return session.subject() instanceof SessionSubject.Member(var in, var user)
                        && in.equals(organization)
                ? users.find(in, user)
                        .map(u -> new ListedSession(session, u.id(), u.name().value()))
                : Optional.empty();
    }

    @Override
    public SessionNumbers count(SessionSelection selection) {
        List<Session> live = sessions.live(selection);
        return new SessionNumbers(
                live.size(), live.stream().map(Session::subject).distinct().count());
    }
}
