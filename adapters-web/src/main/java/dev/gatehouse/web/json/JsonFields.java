package dev.gatehouse.web.json;

import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.json.tree.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The members of a JSON object; collects every problem, then {@link #check} tells them all. */
public final class JsonFields {
    private static final int MOST = 200;
    private final JsonNode object;
    private final FieldProblems problems = new FieldProblems();

    /** Unknown members are problems too: they are usually misspelled ones. */
    public JsonFields(@Nullable JsonNode body, Set<String> known) {
        if (body == null || !body.isObject()) {
            throw new FieldsRejected("body", "json.object");
        }
        this.object = body;
        for (Map.Entry<String, JsonNode> entry : body.entries()) {
            if (!known.contains(entry.getKey())) {
                problems.add(shortened(entry.getKey()), "json.unknown");
            }
        }
    }

    static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    public FieldProblems problems() {
        return problems;
    }

    /** What was given as text; null when nothing was. */
    public @Nullable String text(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            problems.add(name, "json.text");
            return null;
        }
        return value.getStringValue();
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = object.get(name);
        if (value != null && !value.isBoolean()) {
            problems.add(name, "json.flag");
        }
        return (value != null && value.isBoolean()) ? value.getBooleanValue() : otherwise;
    }

    public Optional<Long> number(String name) {
        JsonNode value = object.get(name);
        if (value == null || !isWhole(value)) {
            problems.add(name, value == null ? "required" : "json.number");
            return Optional.empty();
        }
        return Optional.of(value.getLongValue());
    }

    private static boolean isWhole(JsonNode value) {
        return value.isNumber()
                && (value.getNumberValue() instanceof Integer
                        || value.getNumberValue() instanceof Long);
    }

    /** A number that may be left out. */
    public Optional<Long> maybeNumber(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? Optional.empty() : number(name);
    }

    public <T> List<T> list(String name, Function<String, T> type) {
        JsonNode value = object.get(name);
        List<T> read = new ArrayList<>();
        if (value == null || value.isNull()) {
            return read;
        }
        if (!value.isArray() || value.size() > MOST) {
            problems.add(name, "json.list");
            return read;
        }
        for (JsonNode element : value.values()) {
            String text = element.isString() ? element.getStringValue() : "";
            problems.required(name, text, type).ifPresent(read::add);
        }
        return read;
    }

    /** Returns if there is no problem; otherwise tells all of them. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new FieldsRejected(problems.all());
        }
    }
}
