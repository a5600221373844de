package dev.gatehouse.web.kept;

import dev.gatehouse.web.page.Form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed into a form, without its secrets.
 *
 * @param path where the form was sent
 * @param by whose session had ended; empty where that is not known
 * @param leftOut whether a secret was typed, which is not kept
 */
record KeptEntry(String path, String by, boolean leftOut, List<Map.Entry<String, String>> fields) {
    /** The field by which a form asks to be kept. */
    static final String MARK = "keep";

    private static final Pattern SECRET =
            Pattern.compile(".*(password|secret|private_key).*|(api_)?token|confirm");

    /** What is kept of a form; empty where it does not ask for that. */
    static Optional<KeptEntry> of(String path, String by, Form form) {
        if (!form.isOn(MARK)) {
            return Optional.empty();
        }
        boolean leftOut =
                form.pairs().stream()
                        .anyMatch(p -> isSecret(p.getKey()) && !p.getValue().isEmpty());
        List<Map.Entry<String, String>> fields =
                form.pairs().stream().filter(pair -> !isSecret(pair.getKey())).toList();
        return Optional.of(new KeptEntry(path, by, leftOut, fields));
    }

    static boolean isSecret(String field) {
        return SECRET.matcher(field).matches();
    }

    /** In characters that a cookie may hold. */
    String text() {
        String pairs =
                fields.stream()
                        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                        .collect(Collectors.joining("&"));
        String text = String.join("\n", path, by, String.valueOf(leftOut), pairs);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What {@link #text} wrote; empty for anything else. */
    static Optional<KeptEntry> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 4);
            return lines.length < 4
                    ? Optional.empty()
                    : Optional.of(
                            new KeptEntry(
                                    lines[0],
                                    lines[1],
                                    Boolean.parseBoolean(lines[2]),
                                    Form.read(lines[3]).pairs()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
