package dev.gatehouse.persistence.storage;

import java.util.ArrayList;
import java.util.List;

/** A statement that grows by its conditions. */
public final class Statement {
    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    public Statement(String sql, Object... parameters) {
        this.sql = new StringBuilder(sql);
        this.parameters.addAll(List.of(parameters));
    }

    public Statement and(String condition, Object... values) {
        return add(" and " + condition, values);
    }

    public Statement add(String text, Object... values) {
        sql.append(text);
        parameters.addAll(List.of(values));
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
