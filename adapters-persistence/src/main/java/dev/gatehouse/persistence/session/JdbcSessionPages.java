package dev.gatehouse.persistence.session;

import dev.gatehouse.application.session.ListedSession;
import dev.gatehouse.application.session.SessionNumbers;
import dev.gatehouse.application.session.SessionPages;
import dev.gatehouse.application.session.SessionQuery;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Mark;
import dev.gatehouse.persistence.storage.Row;
import dev.gatehouse.persistence.storage.SortKey;
import dev.gatehouse.persistence.storage.Statement;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcSessionPages implements SessionPages {
    private static final String FROM =
            """
            select s.*, u.name as user_name from sessions s join users u on u.id = s.user_id
                where s.organization_id = ?\
            """;

    private final Database database;

    JdbcSessionPages(Database database) {
        this.database = database;
    }

    @Override
    public Page<ListedSession> page(OrganizationId organization, SessionQuery query) {
        Optional<SessionMark> mark = SessionMark.read(query.after());
        boolean amongEnded = mark.flatMap(SessionMark::endedAt).isPresent();
        int wanted = query.limit() + 1;
        List<ListedSession> found = new ArrayList<>();
        if (query.shown() != SessionQuery.Shown.ENDED && !amongEnded) {
            found.addAll(live(organization, query, mark, wanted));
        }
        if (query.shown() != SessionQuery.Shown.LIVE && found.size() < wanted) {
            Optional<SessionMark> from = amongEnded ? mark : Optional.empty();
            found.addAll(ended(organization, query, from, wanted - found.size()));
        }
        return Mark.page(found, query.limit(), last -> SessionMark.at(last.session()).mark());
    }

    private List<ListedSession> live(
            OrganizationId organization,
            SessionQuery query,
            Optional<SessionMark> from,
            int limit) {
        Statement statement = filtered(organization, query).and("s.ended_at is null");
        from.ifPresent(m -> statement.and("(s.started_at, s.id) < (?, ?)", m.startedAt(), m.id()));
        return list(statement, limit);
    }

    private List<ListedSession> ended(
            OrganizationId organization,
            SessionQuery query,
            Optional<SessionMark> from,
            int limit) {
        Statement statement = filtered(organization, query).and("s.ended_at is not null");
        from.ifPresent(
                m ->
                        statement.and(
                                "(s.ended_at, s.started_at, s.id) < (?, ?, ?)",
                                m.endedAt(),
                                m.startedAt(),
                                m.id()));
        return list(statement, limit);
    }

    private static Statement filtered(OrganizationId organization, SessionQuery query) {
        Statement statement = new Statement(FROM, organization.value());
        query.reason().ifPresent(reason -> statement.and("s.reason = ?", reason.name()));
        query.user().ifPresent(user -> statement.and("s.user_id = ?", user.value()));
        String search = query.search().strip();
        if (!search.isEmpty()) {
            byte[] from = SortKey.of(search);
            byte[] to = SortKey.endOf(search);
            statement.and(
                    """
                    (u.name_key >= ? and u.name_key < ?
                        or u.domain_name_key >= ? and u.domain_name_key < ?)\
                    """,
                    from,
                    to,
                    from,
                    to);
        }
        return statement;
    }

    private List<ListedSession> list(Statement statement, int limit) {
        // All three, although one of them is constant: so the order is the index's.
        statement.add(" order by s.ended_at desc, s.started_at desc, s.id desc limit ?", limit);
        return database.list(statement.sql(), JdbcSessionPages::read, statement.parameters());
    }

    private static ListedSession read(Row row) {
        return new ListedSession(
                SessionRows.read(row), new UserId(row.uuid("user_id")), row.text("user_name"));
    }

    @Override
    public Optional<ListedSession> find(OrganizationId organization, SessionId id) {
        return database.find(
                FROM + " and s.id = ?", JdbcSessionPages::read, organization.value(), id.value());
    }

    @Override
    public SessionNumbers count(SessionSelection selection) {
        Selected selected = Selected.by(selection);
        return database.list(
                        "select count(*) as counted, count(distinct user_id) as people"
                                + " from sessions where ended_at is null and "
                                + selected.condition(),
                        row -> new SessionNumbers(row.number("counted"), row.number("people")),
                        selected.parameters())
                .getFirst();
    }
}
