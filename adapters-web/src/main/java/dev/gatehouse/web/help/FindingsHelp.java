package dev.gatehouse.web.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code docs/findings.md} as a page.
 *
 * <p>Only what that document uses is understood: headings of two levels and paragraphs.
 */
public record FindingsHelp(List<Part> parts) {
    /** A group of findings. */
    public record Part(String title, List<Entry> entries) {
        /** Where a link finds it. */
        public String anchor() {
            return "part-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /** One finding: its code, and what stands below it. */
    public record Entry(String code, List<String> paragraphs) {}

    static FindingsHelp read(String markdown) {
        List<Part> parts = new ArrayList<>();
        for (String block : markdown.split("\n\n+", -1)) {
            String text = block.strip();
            if (text.startsWith("## ")) {
                parts.add(new Part(text.substring(3), new ArrayList<>()));
            } else if (text.startsWith("### ")) {
                parts.getLast().entries().add(entry(text));
            } else if (!parts.isEmpty() && !parts.getLast().entries().isEmpty()) {
                parts.getLast().entries().getLast().paragraphs().add(plain(text));
            }
        }
        return new FindingsHelp(List.copyOf(parts));
    }

    private static Entry entry(String heading) {
        return new Entry(plain(heading.substring(4)), new ArrayList<>());
    }

    private static String plain(String text) {
        return text.replace("`", "").replaceAll("\\s*\n\\s*", " ");
    }
}
