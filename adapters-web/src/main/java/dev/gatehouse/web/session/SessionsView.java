package dev.gatehouse.web.session;

import java.util.List;
import java.util.Optional;

/**
 * What the list of sessions shows.
 *
 * @param reason key of the reason that all of them ended for; empty when any will do
 * @param user whose sessions these are, when the list is of one user; empty otherwise
 * @param numbers what is live, in words
 */
public record SessionsView(
        String path,
        String search,
        String state,
        String reason,
        Optional<ChosenUser> user,
        String numbers,
        List<Chip> chips,
        List<Chip> reasons,
        List<SessionRow> rows,
        String start,
        Optional<String> next,
        boolean first,
        boolean filtered,
        boolean mayEnd,
        boolean anyLive) {
    /** One filter, as a link that keeps the search. */
    public record Chip(String textKey, String href, boolean chosen) {}

    /** The user that the list was narrowed to. */
    public record ChosenUser(String id, String name) {}
}
