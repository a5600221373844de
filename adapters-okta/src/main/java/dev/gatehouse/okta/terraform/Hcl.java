package dev.gatehouse.okta.terraform;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes HCL, the language of Terraform: blocks of attributes, lined up.
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
        String list = values.stream().map(Hcl::quoted).collect(Collectors.joining(", "));
        return new Attribute(name, "[" + list + "]");
    }

    static Attribute flag(String name, boolean value) {
        return new Attribute(name, String.valueOf(value));
    }

    static Attribute number(String name, long value) {
        return new Attribute(name, String.valueOf(value));
    }

    /** A reference to an attribute of another resource. */
    static Attribute reference(String name, String to) {
        return new Attribute(name, to);
    }

    static Attribute references(String name, List<String> to) {
        return new Attribute(name, "[" + String.join(", ", to) + "]");
    }

    /** A comment line or more. */
    void comment(String line) {
        text.append("# ").append(line).append('\n');
    }

    void block(String head, List<Attribute> attributes) {
        int width = attributes.stream().mapToInt(a -> a.name().length()).max().orElse(0);
        text.append('\n').append(head).append(" {\n");
        for (Attribute attribute : attributes) {
            text.append("  ")
                    .append(attribute.name())
                    .append(" ".repeat(width - attribute.name().length()))
                    .append(" = ")
                    .append(attribute.value())
                    .append('\n');
        }
        text.append("}\n");
    }

    void raw(String lines) {
        text.append(lines);
    }

    /** A name as part of a comment: on one line. */
    static String plain(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
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
