package dev.gatehouse.persistence.user;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.user.UserCounts;
import dev.gatehouse.application.user.UserQuery;
import dev.gatehouse.application.user.UserQuery.BindingState;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Mark;
import dev.gatehouse.persistence.storage.SortKey;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists users by name, a page at a time, however many there are. */
@Singleton
final class UserPages {
    private final Database database;
    private final UserRows rows;

    UserPages(Database database, UserRows rows) {
        this.database = database;
        this.rows = rows;
    }

    Page<User> page(OrganizationId organization, UserQuery query) {
        StringBuilder sql = new StringBuilder("select * from users where organization_id = ?");
        List<Object> parameters = new ArrayList<>(List.of(organization.value()));
        filter(query, sql, parameters);
        Mark.read(query.after()).ifPresent(mark -> goOn(mark, sql, parameters));
        sql.append(" order by name_key, id limit ?");
        parameters.add(query.limit() + 1);
        List<User> found = database.list(sql.toString(), rows::read, parameters.toArray());
        return Mark.page(
                found, query.limit(), last -> new Mark(last.name().value(), last.id().value()));
    }

    private static void filter(UserQuery query, StringBuilder sql, List<Object> parameters) {
        query.state()
                .ifPresent(
                        state -> {
                            sql.append(" and binding = ?");
                            parameters.add(state);
                        });
        String search = query.search().strip();
        if (!search.isEmpty()) {
            sql.append(
                    """
                     and (name_key >= ? and name_key < ?
                        or domain_name_key >= ? and domain_name_key < ?)\
                    """);
            byte[] from = SortKey.of(search);
            byte[] to = SortKey.endOf(search);
            parameters.addAll(List.of(from, to, from, to));
        }
    }

    private static void goOn(Mark mark, StringBuilder sql, List<Object> parameters) {
        byte[] name = SortKey.of(mark.key());
        // Said twice, because H2 finds its way into the index by the first half alone.
        sql.append(" and name_key >= ? and (name_key > ? or id > ?)");
        parameters.addAll(List.of(name, name, mark.id()));
    }

    UserCounts count(OrganizationId organization) {
        record Counted(BindingState state, long users) {}
        Map<BindingState, Long> counts =
                database
                        .list(
                                """
                                select binding, count(*) as counted from users
                                    where organization_id = ? group by binding\
                                """,
                                row ->
                                        new Counted(
                                                row.constant("binding", BindingState.class),
                                                row.number("counted")),
                                organization.value())
                        .stream()
                        .collect(Collectors.toMap(Counted::state, Counted::users));
        return new UserCounts(
                counts.getOrDefault(BindingState.ACTIVE, 0L),
                counts.getOrDefault(BindingState.INACTIVE, 0L),
                counts.getOrDefault(BindingState.UNBOUND, 0L));
    }
}
