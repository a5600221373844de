package dev.gatehouse.okta.terraform;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes HCL, the language of Terraform: blocks of attributes, lined up as {@code terraform fmt}
 * does.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/syntax/configuration">Terraform:
 *     configuration syntax</a>
 */
final class Hcl {
    private final StringBuilder text = new StringBuilder();

    /** One attribute with its value as HCL. */
    record Attribute(String name, String value) {}

    static Attribute text(String name, String value) {
        return new Attribute(name, quoted(value));
    }

    static Attribute texts(String name, List<String> values) {
        return expressions(name, values.stream().map(Hcl::quoted).toList());
    }

    static Attribute flag(String name, boolean value) {
        return new Attribute(name, String.valueOf(value));
    }

    static Attribute number(String name, long value) {
        return new Attribute(name, String.valueOf(value));
    }

    /** A reference to an attribute of another resource, or another value that is HCL already. */
    static Attribute expression(String name, String value) {
        return new Attribute(name, value);
    }

    static Attribute expressions(String name, List<String> values) {
        return new Attribute(name, "[" + String.join(", ", values) + "]");
    }

    void blank() {
        text.append('\n');
    }

    /** A comment line; what would end it is taken out. */
    void comment(String line) {
        text.append("# ").append(line.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")).append('\n');
    }

    void block(String head, List<Attribute> attributes) {
        block(head, attributes, List.of());
    }

    /** A block with the settings of its life below its own; without them none. */
    void block(String head, List<Attribute> attributes, List<Attribute> lifecycle) {
        text.append(head).append(" {\n").append(lines("  ", attributes));
        if (!lifecycle.isEmpty()) {
            text.append("\n  lifecycle {\n").append(lines("    ", lifecycle)).append("  }\n");
        }
        text.append("}\n");
    }

    private static String lines(String indent, List<Attribute> attributes) {
        int width = attributes.stream().mapToInt(a -> a.name().length()).max().orElse(0);
        return attributes.stream()
                .map(a -> indent + padded(a.name(), width) + " = " + a.value() + "\n")
                .collect(Collectors.joining());
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(width - name.length());
    }

    void raw(String lines) {
        text.append(lines);
    }

    /** In quotes; what would begin a template is written so that it does not. */
    static String quoted(String value) {
        String escaped =
                value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replace("${", "$${")
                        .replace("%{", "%%{");
        return '"' + escaped + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
