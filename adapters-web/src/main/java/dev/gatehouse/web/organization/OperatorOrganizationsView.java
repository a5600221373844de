package dev.gatehouse.web.organization;

import dev.gatehouse.web.page.Errors;

import java.util.List;
import java.util.Optional;

/** What the operator's list of organizations shows. */
public record OperatorOrganizationsView(
        List<Row> rows,
        Optional<String> next,
        boolean first,
        String slug,
        String name,
        Errors errors) {
    /**
     * One organization.
     *
     * @param findings how many of its connection want attention
     */
    public record Row(String slug, String name, String address, String path, int findings) {}
}
