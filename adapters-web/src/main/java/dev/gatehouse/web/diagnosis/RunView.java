package dev.gatehouse.web.diagnosis;

import java.util.List;

/**
 * An examination under way, as a piece of a page.
 *
 * @param poll where its next state is, or empty when it is over
 */
public record RunView(String poll, List<CheckRow> checks, boolean failed) {
    static final RunView GONE = new RunView("", List.of(), true);

    public long done() {
        return checks.stream()
                .filter(row -> !row.result().equals("waiting") && !row.result().equals("running"))
                .count();
    }

    public long findings() {
        return checks.stream().filter(CheckRow::isFinding).count();
    }
}
