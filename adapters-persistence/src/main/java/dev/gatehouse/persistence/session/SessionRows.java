package dev.gatehouse.persistence.session;

import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Device;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Row;

import java.util.Optional;
import java.util.UUID;

/** Turns sessions into columns and back. */
final class SessionRows {
    private SessionRows() {}

    static Optional<UUID> organization(SessionSubject subject) {
        return subject instanceof SessionSubject.Member(OrganizationId organization, var _)
                ? Optional.of(organization.value())
                : Optional.empty();
    }

    static Optional<UUID> user(SessionSubject subject) {
        return subject instanceof SessionSubject.Member(var _, UserId user)
                ? Optional.of(user.value())
                : Optional.empty();
    }

    static Optional<UUID> operator(SessionSubject subject) {
        return subject instanceof SessionSubject.OperatorSubject(OperatorId operator)
                ? Optional.of(operator.value())
                : Optional.empty();
    }

    static Optional<SessionState.Ended> end(SessionState state) {
        return state instanceof SessionState.Ended ended ? Optional.of(ended) : Optional.empty();
    }

    static Session read(Row row) {
        return new Session(
                new SessionId(row.uuid("id")),
                new SecretHash(row.text("hash")),
                subject(row),
                row.maybeUuid("token_set_id"),
                new Device(row.text("user_agent"), row.text("address")),
                row.instant("authenticated_at"),
                row.instant("started_at"),
                row.instant("last_seen_at"),
                state(row));
    }

    private static SessionSubject subject(Row row) {
        return row.maybeUuid("operator_id")
                .map(OperatorId::new)
                .<SessionSubject>map(SessionSubject.OperatorSubject::new)
                .orElseGet(
                        () ->
                                new SessionSubject.Member(
                                        new OrganizationId(row.uuid("organization_id")),
                                        new UserId(row.uuid("user_id"))));
    }

    private static SessionState state(Row row) {
        return row.maybeInstant("ended_at")
                .<SessionState>map(
                        at ->
                                new SessionState.Ended(
                                        row.constant("reason", SignOutReason.class), at))
                .orElseGet(SessionState.Live::new);
    }
}
