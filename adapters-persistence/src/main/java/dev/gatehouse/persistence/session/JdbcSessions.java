package dev.gatehouse.persistence.session;

import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
final class JdbcSessions implements Sessions {
    private final Database database;
    private final Identifiers identifiers;

    JdbcSessions(Database database, Identifiers identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    @Override
    public void start(Session session) {
        Optional<SessionState.Ended> end = SessionRows.end(session.state());
        database.change(
                """
                insert into sessions (id, hash, organization_id, user_id, operator_id, token_set_id,
                    user_agent, address, authenticated_at, started_at, last_seen_at, ended_at, reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                session.id().value(),
                session.hash().hex(),
                SessionRows.organization(session.subject()),
                SessionRows.user(session.subject()),
                SessionRows.operator(session.subject()),
                session.tokens(),
                session.device().userAgent(),
                session.device().address(),
                session.authenticatedAt(),
                session.startedAt(),
                session.lastSeenAt(),
                end.map(SessionState.Ended::at),
                end.map(SessionState.Ended::reason));
    }

    @Override
    public Optional<Session> find(SecretHash hash) {
        return database.find(
                "select * from sessions where hash = ?", SessionRows::read, hash.hex());
    }

    @Override
    public void seen(SecretHash hash, Instant at) {
        database.change(
                """
                update sessions set last_seen_at = ?
                    where hash = ? and ended_at is null and last_seen_at < ?\
                """,
                at,
                hash.hex(),
                at);
    }

    @Override
    public List<Session> end(SessionSelection selection, SignOutReason reason, Instant at) {
        Selected selected = Selected.by(selection);
        UUID act = identifiers.next();
        return database.inTransaction(
                () -> {
                    hold(selected);
                    database.change(
                            "update sessions set ended_at = ?, reason = ?, ended_with = ?"
                                    + " where ended_at is null and "
                                    + selected.condition(),
                            selected.parametersAfter(at, reason, act));
                    return endedWith(act);
                });
    }

    @Override
    public void hold(SessionSelection selection) {
        hold(Selected.by(selection));
    }

    /** Locked in one order, so that two acts at once never wait for each other. */
    private void hold(Selected selected) {
        database.list(
                "select id from sessions where ended_at is null and "
                        + selected.condition()
                        + " order by id for update",
                row -> row.uuid("id"),
                selected.parameters());
    }

    private List<Session> endedWith(UUID act) {
        return database.list("select * from sessions where ended_with = ?", SessionRows::read, act);
    }

    @Override
    public int removeEnded(Instant before, int most) {
        return database.change(
                """
                delete from sessions where id in
                    (select id from sessions where ended_at < ? order by ended_at, id limit ?)\
                """,
                before,
                most);
    }

    @Override
    public long countFounded(OrganizationId organization) {
        return database.count(
                """
                select count(*) as counted from sessions
                    where organization_id = ? and ended_at is null and token_set_id is not null\
                """,
                organization.value());
    }

    @Override
    public long countPeopleFounded(OrganizationId organization) {
        return database.count(
                """
                select count(distinct user_id) as counted from sessions
                    where organization_id = ? and ended_at is null and token_set_id is not null\
                """,
                organization.value());
    }

    @Override
    public boolean isLive(SessionId session) {
        return database.count(
                        "select count(*) as counted from sessions where id = ? and ended_at is"
                                + " null",
                        session.value())
                > 0;
    }

    @Override
    public long countBeyond(OrganizationId organization, Instant startedBy, Instant seenBy) {
        return database.count(
                """
                select count(*) as counted from sessions
                    where organization_id = ? and ended_at is null
                    and (started_at <= ? or last_seen_at <= ?)\
                """,
                organization.value(),
                startedBy,
                seenBy);
    }

    @Override
    public List<Session> using(UUID tokenSet) {
        return database.list(
                "select * from sessions where token_set_id = ? and ended_at is null",
                SessionRows::read,
                tokenSet);
    }

    @Override
    public Set<UUID> moveTo(UUID tokenSet, OrganizationId organization, UserId user) {
        return database.inTransaction(
                () -> {
                    hold(new SessionSelection.OfUserOnConnection(organization, user));
                    List<UUID> former =
                            database.list(
                                    """
                                    select distinct token_set_id from sessions
                                        where organization_id = ? and user_id = ?
                                        and ended_at is null and token_set_id <> ?\
                                    """,
                                    row -> row.uuid("token_set_id"),
                                    organization.value(),
                                    user.value(),
                                    tokenSet);
                    database.change(
                            """
                            update sessions set token_set_id = ?
                                where organization_id = ? and user_id = ?
                                and ended_at is null and token_set_id <> ?\
                            """,
                            tokenSet,
                            organization.value(),
                            user.value(),
                            tokenSet);
                    return Set.copyOf(former);
                });
    }
}
