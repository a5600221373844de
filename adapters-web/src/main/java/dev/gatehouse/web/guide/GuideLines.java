package dev.gatehouse.web.guide;

import dev.gatehouse.application.guide.GuideValues;
import dev.gatehouse.web.page.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines of one step, with the organization's values filled in.
 *
 * <p>Whatever stands after a bar is a value: {@code {redirect_uri}} is one of the organization's
 * own, or several of them, one for each role. A value with a part that is not known yet is left
 * out, and so is a line that has no other.
 */
final class GuideLines {
    private static final Pattern OWN = Pattern.compile("\\{([a-z_]+)}");

    private final Texts texts;
    private final Map<String, List<String>> own;

    GuideLines(Texts texts, GuideValues values) {
        this.texts = texts;
        this.own = values.byName();
    }

    List<GuideView.Line> of(String key, String step) {
        List<GuideView.Line> lines = new ArrayList<>();
        for (int n = 1; texts.has(key + "." + n); n++) {
            line(texts.text(key + "." + n), step + "-" + n).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<GuideView.Line> line(String text, String id) {
        List<String> parts = Arrays.asList(text.split("\\|", -1));
        List<String> named = parts.subList(1, parts.size());
        List<String> values = named.stream().flatMap(this::values).toList();
        if (values.isEmpty() && !named.isEmpty()) {
            return Optional.empty();
        }
        List<GuideView.Value> shown = new ArrayList<>();
        for (String value : values) {
            shown.add(new GuideView.Value(id + "-" + (shown.size() + 1), value));
        }
        return Optional.of(new GuideView.Line(parts.getFirst(), shown));
    }

    private Stream<String> values(String named) {
        Matcher whole = OWN.matcher(named);
        if (whole.matches()) {
            return own.getOrDefault(whole.group(1), List.of()).stream();
        }
        boolean known =
                OWN.matcher(named).results().allMatch(part -> own.containsKey(part.group(1)));
        return known
                ? Stream.of(
                        whole.replaceAll(part -> Matcher.quoteReplacement(first(part.group(1)))))
                : Stream.empty();
    }

    private String first(String name) {
        return own.getOrDefault(name, List.of("")).getFirst();
    }
}
