package dev.gatehouse.persistence.session;

import java.util.ArrayList;
import java.util.List;

/** A statement that grows by its conditions. */
final class Statement {
    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    Statement(String sql, Object... parameters) {
        this.sql = new StringBuilder(sql);
        this.parameters.addAll(List.of(parameters));
    }

    Statement and(String condition, Object... values) {
        return add(" and " + condition, values);
    }

    Statement add(String text, Object... values) {
        sql.append(text);
        parameters.addAll(List.of(values));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
