package dev.gatehouse.persistence.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A selection of sessions as a condition in SQL. */
record Selected(String condition, List<Object> values) {
    private Selected(String condition, Object... values) {
        this(condition, List.of(values));
    }

    static Selected by(SessionSelection selection) {
        return switch (selection) {
            case SessionSelection.One(SessionId id) -> new Selected("id = ?", id.value());
            case SessionSelection.OfUser(OrganizationId in, UserId user, var upTo) ->
                    upTo.map(at -> upTo(in, user, at)).orElseGet(() -> of(in, user));
            case SessionSelection.OfUserBut(OrganizationId in, UserId user, SessionId kept) ->
                    new Selected(
                            "organization_id = ? and user_id = ? and id <> ?",
                            in.value(),
                            user.value(),
                            kept.value());
            case SessionSelection.OfOrganization(OrganizationId in) ->
                    new Selected("organization_id = ?", in.value());
            case SessionSelection.OfUserOnConnection(OrganizationId in, UserId user) ->
                    new Selected(
                            "organization_id = ? and user_id = ? and token_set_id is not null",
                            in.value(),
                            user.value());
            case SessionSelection.Beyond(OrganizationId in, Instant startedBy, Instant seenBy) ->
                    new Selected(
                            "organization_id = ? and (started_at <= ? or last_seen_at <= ?)",
                            in.value(),
                            startedBy,
                            seenBy);
            case SessionSelection.OperatorsBeyond(Instant startedBy, Instant seenBy) ->
                    new Selected(
                            "operator_id is not null and (started_at <= ? or last_seen_at <= ?)",
                            startedBy,
                            seenBy);
            case SessionSelection.OnTokens(UUID tokens) -> new Selected("token_set_id = ?", tokens);
            case SessionSelection.OnConnection(OrganizationId in) ->
                    new Selected("organization_id = ? and token_set_id is not null", in.value());
        };
    }

    private static Selected of(OrganizationId in, UserId user) {
        return new Selected("organization_id = ? and user_id = ?", in.value(), user.value());
    }

    private static Selected upTo(OrganizationId in, UserId user, Instant at) {
        return new Selected(
                "organization_id = ? and user_id = ? and authenticated_at <= ?",
                in.value(),
                user.value(),
                at);
    }

    Object[] parameters() {
        return values.toArray();
    }

    Object[] parametersAfter(Object... first) {
        return Stream.concat(Stream.of(first), values.stream()).toArray();
    }
}
