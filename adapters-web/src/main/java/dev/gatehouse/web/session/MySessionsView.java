package dev.gatehouse.web.session;

import java.util.List;
import java.util.Optional;

/**
 * What a person sees of the own sessions.
 *
 * @param others how many live besides the one that the page is seen with
 * @param first whether this is the first page
 * @param next the address of the next page
 */
public record MySessionsView(
        String path,
        List<SessionRow> live,
        List<SessionRow> ended,
        long others,
        boolean first,
        Optional<String> next) {}
