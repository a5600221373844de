package dev.gatehouse.web.guide;

import java.util.List;
import java.util.Optional;

/** The guide in words. */
public record GuideView(String organization, String providerName, List<Chapter> chapters) {
    public GuideView {
        chapters = List.copyOf(chapters);
    }

    /** Steps that belong together. */
    public record Chapter(String title, List<Step> steps) {
        public Chapter {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param fields the fields of our form that it belongs to, separated by spaces
     * @param where the way through the provider's console
     * @param why what is easily got wrong there
     */
    public record Step(
            int number,
            String name,
            String fields,
            String title,
            String where,
            List<Line> lines,
            Optional<String> why,
            State state) {
        public Step {
            lines = List.copyOf(lines);
        }
    }

    /** One thing to do, and the values to enter or to choose there. */
    public record Line(String text, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** A value that can be copied; the id is unique on the page. */
    public record Value(String id, String text) {}

    /**
     * How far the step is done.
     *
     * @param key {@code checked}, {@code wrong}, {@code not_yet} or {@code unseen}
     * @param hint what was seen, or what will show it
     */
    public record State(String key, String word, List<String> hint, List<Fault> faults) {
        public State {
            hint = List.copyOf(hint);
            faults = List.copyOf(faults);
        }
    }

    /**
     * A finding that shows that the step is not done.
     *
     * @param anchor where it stands on the connection's page; empty when it does not stand there
     */
    public record Fault(String code, String severity, String seen, String anchor) {
        /** Where it is told in full, seen from a page from which that path leads to the form. */
        public String href(String form) {
            return anchor.isEmpty() ? "/help/findings#" + code : form + "#" + anchor;
        }
    }

    public List<Step> steps() {
        return chapters.stream().flatMap(chapter -> chapter.steps().stream()).toList();
    }

    public long checked() {
        return steps().stream().filter(step -> step.state().key().equals("checked")).count();
    }
}
