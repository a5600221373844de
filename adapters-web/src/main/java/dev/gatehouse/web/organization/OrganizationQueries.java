package dev.gatehouse.web.organization;

import dev.gatehouse.application.organization.OrganizationQuery;

import io.micronaut.http.HttpParameters;

/** Reads which organizations to list from the query of the URL. */
final class OrganizationQueries {
    private static final int PAGE = 50;
    private static final int LONGEST = 255;

    private OrganizationQueries() {}

    static OrganizationQuery read(HttpParameters parameters) {
        String search = parameters.getFirst("search").orElse("").strip();
        return new OrganizationQuery(
                search.substring(0, Math.min(search.length(), LONGEST)),
                parameters.getFirst("after"),
                PAGE);
    }
}
