package dev.gatehouse.persistence.storage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of a list that is sorted by time ends. */
public record TimeMark(Instant at, UUID id) {
    /** Later than every row, for the first page of a list that is sorted newest first. */
    private static final TimeMark BEFORE_THE_FIRST =
            new TimeMark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** From a mark; an unreadable one is the place before the first row. */
    public static TimeMark read(Optional<String> text) {
        return Mark.read(text).flatMap(TimeMark::from).orElse(BEFORE_THE_FIRST);
    }

    private static Optional<TimeMark> from(Mark mark) {
        try {
            Instant at = Instant.parse(mark.key());
            boolean possible = at.isBefore(BEFORE_THE_FIRST.at) && at.isAfter(Instant.EPOCH);
            return possible ? Optional.of(new TimeMark(at, mark.id())) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** As a page carries it. */
    public Mark mark() {
        return new Mark(at.toString(), id);
    }
}
