package dev.gatehouse.web.diagnosis;

import java.util.List;

/**
 * One check as pages show it.
 *
 * @param result {@code waiting}, {@code running}, {@code passed}, {@code error}, {@code warning},
 *     {@code note} or {@code not_tried}
 * @param field where its finding belongs, or empty
 * @param code of its finding, or empty
 */
public record CheckRow(
        String name,
        String result,
        String seen,
        String expected,
        String atProvider,
        String here,
        String field,
        String code) {
    static CheckRow of(String name, String result, String seen) {
        return new CheckRow(name, result, seen, "", "", "", "", "");
    }

    public boolean isFinding() {
        return !code.isEmpty();
    }

    /** The page that explains the finding. */
    public String help() {
        return "/help/findings#" + code;
    }

    /** The findings that belong to a field. */
    public static List<CheckRow> at(List<CheckRow> rows, String field) {
        return rows.stream().filter(row -> row.isFinding() && row.field().equals(field)).toList();
    }
}
