package dev.gatehouse.persistence.storage;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.UnreadableMark;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a page ends: the sort key and the id of its last row, opaque to whoever carries it.
 *
 * <p>It comes back from a URL, so anything may stand there.
 */
public record Mark(String key, UUID id) {
    private static final char BETWEEN = ' ';

    /**
     * Empty where the list begins.
     *
     * @throws UnreadableMark for anything that is none
     */
    public static Optional<Mark> read(Optional<String> text) {
        try {
            return text.filter(given -> !given.isEmpty())
                    .map(Base64.getUrlDecoder()::decode)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .map(Mark::parse);
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableMark();
        }
    }

    private static Mark parse(String text) {
        int at = text.lastIndexOf(BETWEEN);
        // PostgreSQL refuses a text with the character zero.
        if (at < 0 || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No mark");
        }
        return new Mark(text.substring(0, at), UUID.fromString(text.substring(at + 1)));
    }

    /** As a page carries it. */
    public String text() {
        byte[] bytes = (key + BETWEEN + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A page of the rows that were read, which are one more than fit if the list goes on. */
    public static <T> Page<T> page(List<T> rows, int limit, Function<T, Mark> mark) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        T last = rows.get(limit - 1);
        return new Page<>(rows.subList(0, limit), Optional.of(mark.apply(last).text()));
    }
}
