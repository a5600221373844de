package dev.gatehouse.okta.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The documented attributes of Okta's Terraform provider; the source stands in the file. */
final class ProviderSchema {
    /** Terraform's own, for every resource. */
    private static final Set<String> META = Set.of("lifecycle");

    private final Map<String, Map<String, Attribute>> resources = new TreeMap<>();
    private final Map<String, String> imports = new TreeMap<>();

    /** One attribute; without values any is right. */
    private record Attribute(boolean required, String type, List<String> values) {
        static Attribute of(boolean required, List<String> words) {
            return new Attribute(
                    required,
                    words.get(1),
                    words.size() > 2 ? List.of(words.get(2).split(",", -1)) : List.of());
        }
    }

    ProviderSchema() {
        Map<String, Attribute> here = new TreeMap<>();
        String type = "";
        for (String line : lines()) {
            List<String> words = List.of(line.split(" ", -1));
            if (words.getFirst().equals("resource")) {
                here = new TreeMap<>();
                type = words.get(1);
                resources.put(type, here);
            } else if (words.getFirst().equals("import")) {
                imports.put(type, words.get(1));
            } else if (words.getFirst().equals("!")) {
                here.put(words.get(1), Attribute.of(true, words.subList(1, words.size())));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                here.put(words.getFirst(), Attribute.of(false, words));
            }
        }
    }

    private static List<String> lines() {
        try (InputStream file = ProviderSchema.class.getResourceAsStream("provider-schema.txt")) {
            byte[] text = Objects.requireNonNull(file).readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> types() {
        return resources.keySet();
    }

    /** The identity has as many parts as the documentation says. */
    void examineImport(String type, String id) {
        String documented = Objects.requireNonNull(imports.get(type), type);
        String format = documented.replaceAll("<[a-z_]+>", "[A-Za-z0-9_-]+");
        assertThat(id).as(type + " " + documented).matches(format);
    }

    /** What Terraform is told to leave alone exists. */
    void examineIgnored(String type, List<?> ignored) {
        Map<String, Attribute> known = Objects.requireNonNull(resources.get(type), type);
        assertThat(known.keySet())
                .as(type)
                .containsAll(ignored.stream().map(String::valueOf).toList());
    }

    /** The resource has what is required, nothing unknown, and each attribute is of its type. */
    void examine(String type, String name, Map<String, ?> attributes) {
        Map<String, Attribute> known = Objects.requireNonNull(resources.get(type), type);
        String where = type + "." + name;
        assertThat(known.keySet())
                .as(where)
                .containsAll(attributes.keySet().stream().filter(a -> !META.contains(a)).toList());
        known.forEach(
                (attribute, schema) -> {
                    Object value = attributes.get(attribute);
                    if (value == null) {
                        assertThat(schema.required()).as(where + " " + attribute).isFalse();
                    } else {
                        examine(where + " " + attribute, schema, value);
                    }
                });
    }

    /** A reference is not evaluated, so that it may stand for any scalar. */
    private static void examine(String where, Attribute schema, Object value) {
        switch (schema.type()) {
            case "list" -> assertThat(value).as(where).isInstanceOf(List.class);
            case "number" -> assertThat(value).as(where).isInstanceOf(Number.class);
            case "boolean" -> assertThat(value).as(where).isInstanceOf(Boolean.class);
            case "block" -> assertThat(value).as(where).isInstanceOfAny(List.class, Map.class);
            default ->
                    assertThat(value)
                            .as(where)
                            .isNotInstanceOfAny(List.class, Map.class, Number.class, Boolean.class);
        }
        if (!schema.values().isEmpty()) {
            assertThat(schema.values()).as(where).contains(String.valueOf(value));
        }
    }
}
