package dev.gatehouse.persistence.storage;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The row that is being read; a null is only allowed where the method says so. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return value(column, String.class);
    }

    public Optional<String> maybeText(String column) {
        return maybe(column, String.class);
    }

    public UUID uuid(String column) {
        return value(column, UUID.class);
    }

    public Optional<UUID> maybeUuid(String column) {
        return maybe(column, UUID.class);
    }

    public Instant instant(String column) {
        return value(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> maybeInstant(String column) {
        return maybe(column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
    }

    public boolean flag(String column) {
        return value(column, Boolean.class);
    }

    /** An integer of any width, which PostgreSQL's driver gives as an object of that width only. */
    public long number(String column) {
        return maybeNumber(column).orElseThrow(() -> missing(column));
    }

    public Optional<Long> maybeNumber(String column) {
        try {
            long number = results.getLong(column);
            return results.wasNull() ? Optional.empty() : Optional.of(number);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    public byte[] bytes(String column) {
        return maybeBytes(column).orElseThrow(() -> missing(column));
    }

    public Optional<byte[]> maybeBytes(String column) {
        try {
            return Optional.ofNullable(results.getBytes(column));
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private <T> T value(String column, Class<T> type) {
        return maybe(column, type).orElseThrow(() -> missing(column));
    }

    private <T> Optional<T> maybe(String column, Class<T> type) {
        try {
            @Nullable T value = results.getObject(column, type);
            return Optional.ofNullable(value);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static IllegalStateException missing(String column) {
        return new IllegalStateException("Column " + column + " must not be null");
    }
}
