package dev.gatehouse.web.organization;

import dev.gatehouse.web.page.Errors;

import java.util.List;
import java.util.Optional;

/**
 * What the operator's list of organizations shows.
 *
 * @param start the address of the first page
 * @param next the address of the next page
 */
public record OperatorOrganizationsView(
        List<Row> rows,
        String search,
        String start,
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
