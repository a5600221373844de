package dev.gatehouse.okta.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.bertramlabs.plugins.hcl4j.HCLParserException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exported text, read as HCL.
 *
 * @param resources by address: {@code okta_group.view_only}
 * @param imports identities by address
 */
record ParsedTerraform(
        String text, Map<String, Map<String, Object>> resources, Map<String, String> imports) {
    private static final Pattern REFERENCE =
            Pattern.compile("(okta_[a-z_]+\\.[a-z_]+)\\.(id|client_id|name)");

    static ParsedTerraform of(String text) throws HCLParserException, IOException {
        Map<String, Object> parsed = new HCLParser().parse(text, false);
        Map<String, Map<String, Object>> resources = new TreeMap<>();
        map(parsed.get("resource"))
                .forEach(
                        (type, named) ->
                                map(named)
                                        .forEach(
                                                (name, body) ->
                                                        resources.put(
                                                                type + "." + name, map(body))));
        return new ParsedTerraform(text, resources, imports(parsed.get("import")));
    }

    private static Map<String, String> imports(@Nullable Object blocks) {
        Map<String, String> imports = new TreeMap<>();
        List<?> all =
                switch (blocks) {
                    case null -> List.of();
                    case List<?> list -> list;
                    case Object one -> List.of(one);
                };
        for (Object block : all) {
            String to = String.valueOf(map(block).get("to"));
            assertThat(imports.put(to, String.valueOf(map(block).get("id")))).as(to).isNull();
        }
        return imports;
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value))
                .forEach((name, member) -> map.put(name.toString(), member));
        return map;
    }

    Object value(String address, String attribute) {
        return resources.getOrDefault(address, Map.of()).getOrDefault(attribute, "");
    }

    /** What Terraform is told to leave alone. */
    Object ignored(String address) {
        Object lifecycle = value(address, "lifecycle");
        Object ignored = lifecycle instanceof Map<?, ?> map ? map.get("ignore_changes") : List.of();
        return ignored instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : String.valueOf(ignored);
    }

    Set<String> types() {
        Set<String> types = new HashSet<>();
        resources.keySet().forEach(address -> types.add(type(address)));
        return types;
    }

    static String type(String address) {
        return address.substring(0, address.indexOf('.'));
    }

    /**
     * Everything in it is as the provider documents it, and nothing refers to what is not there.
     */
    ParsedTerraform examined(ProviderSchema schema) {
        resources.forEach(
                (address, attributes) -> {
                    schema.examine(type(address), address, attributes);
                    if (ignored(address) instanceof List<?> names) {
                        schema.examineIgnored(type(address), names);
                    }
                });
        imports.forEach(
                (address, id) -> {
                    assertThat(resources).containsKey(address);
                    schema.examineImport(type(address), id);
                });
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            assertThat(resources).as(text).containsKey(reference.group(1));
        }
        return this;
    }
}
