package dev.gatehouse.persistence.storage;

import dev.gatehouse.application.storage.UnreadableMark;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of a list that is sorted by time ends. */
public record TimeMark(Instant at, UUID id) {
    /** Later than every row, for the first page of a list that is sorted newest first. */
    private static final TimeMark BEFORE_THE_FIRST =
            new TimeMark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /**
     * From a mark; without one the place before the first row.
     *
     * @throws UnreadableMark for a mark of another list
     */
    public static TimeMark read(Optional<String> text) {
        return Mark.read(text)
                .map(mark -> new TimeMark(moment(mark.key()), mark.id()))
                .orElse(BEFORE_THE_FIRST);
    }

    /** Databases know fewer years than {@link Instant}. */
    public static Instant moment(String text) {
        try {
            Instant at = Instant.parse(text);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(BEFORE_THE_FIRST.at)) {
                throw new UnreadableMark();
            }
            return at;
        } catch (DateTimeException unreadable) {
            throw new UnreadableMark();
        }
    }

    /** As a page carries it. */
    public Mark mark() {
        return new Mark(at.toString(), id);
    }
}
