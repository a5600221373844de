package dev.gatehouse.persistence.session;

import dev.gatehouse.domain.session.Session;
import dev.gatehouse.persistence.storage.Mark;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of sessions ends; without an end among the live ones. */
record SessionMark(Optional<Instant> endedAt, Instant startedAt, UUID id) {
    private static final String BETWEEN = "/";

    static SessionMark at(Session last) {
        return new SessionMark(
                SessionRows.end(last.state()).map(end -> end.at()),
                last.startedAt(),
                last.id().value());
    }

    /** An unreadable mark is none: the list starts anew. */
    static Optional<SessionMark> read(Optional<String> text) {
        return Mark.read(text).flatMap(SessionMark::from);
    }

    private static Optional<SessionMark> from(Mark mark) {
        String[] times = mark.key().split(BETWEEN, 2);
        try {
            Optional<Instant> end =
                    times.length == 2 ? Optional.of(moment(times[1])) : Optional.empty();
            return Optional.of(new SessionMark(end, moment(times[0]), mark.id()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Databases know fewer years than {@link Instant}. */
    private static Instant moment(String text) {
        Instant at = Instant.parse(text);
        if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
            throw new DateTimeException("No moment of a session");
        }
        return at;
    }

    Mark mark() {
        return new Mark(startedAt + endedAt.map(at -> BETWEEN + at).orElse(""), id);
    }
}
