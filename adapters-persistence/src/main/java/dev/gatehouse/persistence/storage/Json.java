package dev.gatehouse.persistence.storage;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes and reads the columns that hold JSON. */
@Singleton
public final class Json {
    private static final Argument<List<String>> TEXTS = Argument.listOf(String.class);
    private static final Argument<Map<String, String>> ENTRIES =
            Argument.mapOf(String.class, String.class);

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot write " + value.getClass(), impossible);
        }
    }

    public <T> T read(String json, Class<T> type) {
        return read(json, Argument.of(type));
    }

    public List<String> texts(String json) {
        return read(json, TEXTS);
    }

    public Map<String, String> entries(String json) {
        return read(json, ENTRIES);
    }

    private <T> T read(String json, Argument<T> type) {
        try {
            T value = mapper.readValue(json, type);
            if (value == null) {
                throw new IllegalStateException("Stored JSON is null");
            }
            return value;
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read stored " + type, broken);
        }
    }
}
