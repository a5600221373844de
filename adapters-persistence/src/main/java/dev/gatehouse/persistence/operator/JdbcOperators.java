package dev.gatehouse.persistence.operator;

import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.util.Optional;

@Singleton
final class JdbcOperators implements Operators {
    private final Database database;

    JdbcOperators(Database database) {
        this.database = database;
    }

    @Override
    public boolean none() {
        return database.count("select count(*) as counted from operators") == 0;
    }

    @Override
    public boolean create(Operator operator) {
        return database.tryToChange(
                        "insert into operators (id, name, login, created_at) values (?, ?, ?, ?)",
                        operator.id().value(),
                        operator.name().value(),
                        operator.login().value(),
                        operator.createdAt())
                .done();
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        return database.find(
                "select * from operators where id = ?", JdbcOperators::read, id.value());
    }

    @Override
    public Optional<Operator> find(String issuer, String subject) {
        return database.find(
                "select * from operators where pin_issuer = ? and pin_subject = ?",
                JdbcOperators::read,
                issuer,
                subject);
    }

    @Override
    public Optional<Operator> find(LoginName login) {
        return database.find(
                "select * from operators where login = ?", JdbcOperators::read, login.value());
    }

    @Override
    public void pin(OperatorId id, String issuer, String subject) {
        boolean pinned =
                database.tryToChange(
                                """
                                update operators set pin_issuer = ?, pin_subject = ? where id = ?\
                                """,
                                issuer,
                                subject,
                                id.value())
                        .done();
        if (!pinned) {
            throw new ConcurrentChange("The operator's account at the provider");
        }
    }

    private static Operator read(Row row) {
        return new Operator(
                new OperatorId(row.uuid("id")),
                new DisplayName(row.text("name")),
                new LoginName(row.text("login")),
                row.instant("created_at"));
    }
}
