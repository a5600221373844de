package dev.gatehouse.web.apiaccess;

import java.util.List;
import java.util.Optional;

/** What the list of API users shows. */
public record ApiUsersView(List<Row> rows, Optional<String> next, boolean first) {
    /** One set of scopes and the clients that used it. */
    public record Row(
            List<String> scopes, List<String> roles, String lastUsed, List<Client> clients) {}

    /** A client id and when it was last used. */
    public record Client(String id, String lastUsed) {}
}
