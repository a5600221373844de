package dev.gatehouse.web.user;

import java.util.List;
import java.util.Optional;

/** What the list of users shows. */
public record UsersView(
        String path,
        String search,
        String state,
        List<Chip> chips,
        List<Row> rows,
        Optional<String> next,
        boolean first,
        boolean filtered,
        boolean mayManage) {
    /** One filter, as a link that keeps the search. */
    public record Chip(String textKey, String href, boolean chosen) {}

    /** One user. */
    public record Row(
            String href,
            String name,
            String domainName,
            String state,
            boolean enabled,
            List<String> roles) {}
}
