package dev.gatehouse.persistence.session;

import dev.gatehouse.domain.session.Session;
import dev.gatehouse.persistence.storage.Mark;
import dev.gatehouse.persistence.storage.TimeMark;

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

    static Optional<SessionMark> read(Optional<String> text) {
        return Mark.read(text).map(SessionMark::from);
    }

    private static SessionMark from(Mark mark) {
        String[] times = mark.key().split(BETWEEN, 2);
        Optional<Instant> end =
                times.length == 2 ? Optional.of(TimeMark.moment(times[1])) : Optional.empty();
        return new SessionMark(end, TimeMark.moment(times[0]), mark.id());
    }

    Mark mark() {
        return new Mark(startedAt + endedAt.map(at -> BETWEEN + at).orElse(""), id);
    }
}
