package dev.gatehouse.web.session;

import java.util.List;

/** What a person sees of the own sessions. */
public record MySessionsView(String path, List<SessionRow> live, List<SessionRow> ended) {
    /** Sessions besides the one that the page is seen with. */
    public long others() {
        return live.stream().filter(row -> !row.current()).count();
    }
}
