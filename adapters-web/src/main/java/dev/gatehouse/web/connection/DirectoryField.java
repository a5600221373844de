package dev.gatehouse.web.connection;

import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.web.json.JsonFields;

import io.micronaut.json.tree.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/** Reads {@code directory}: what becomes of people who are pinned to another issuer. */
public final class DirectoryField {
    private DirectoryField() {}

    /** Empty when there is no body or it does not say. */
    public static Optional<DirectoryChoice> in(@Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(body, Set.of("directory"));
        Optional<DirectoryChoice> choice = read(fields);
        fields.check();
        return choice;
    }

    public static Optional<DirectoryChoice> read(JsonFields fields) {
        String text = fields.text("directory");
        if (text == null) {
            return Optional.empty();
        }
        Optional<DirectoryChoice> choice = DirectoryChoice.of(text);
        if (choice.isEmpty()) {
            fields.problems().add("directory", "directory.unknown");
        }
        return choice;
    }
}
