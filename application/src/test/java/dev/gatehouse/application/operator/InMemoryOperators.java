package dev.gatehouse.application.operator;

import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.user.LoginName;

import java.util.Optional;

public final class InMemoryOperators implements Operators {
    private final Memory memory;
    private final Memory.Table<OperatorId, Operator> rows;
    private final Memory.Table<Account, OperatorId> pins;

    public InMemoryOperators(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
        this.pins = memory.table();
    }

    private record Account(String issuer, String subject) {}

    @Override
    public boolean none() {
        return rows.all().isEmpty();
    }

    @Override
    public boolean create(Operator operator) {
        return memory.run(
                () -> {
                    boolean free = find(operator.login()).isEmpty();
                    if (free) {
                        rows.put(operator.id(), operator);
                    }
                    return free;
                });
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Operator> find(String issuer, String subject) {
        return pins.get(new Account(issuer, subject)).flatMap(rows::get);
    }

    @Override
    public void pin(OperatorId id, String issuer, String subject) {
        if (find(issuer, subject).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new ConcurrentChange("The operator's account at the provider");
        }
        pins.put(new Account(issuer, subject), id);
    }

    @Override
    public Optional<Operator> find(LoginName login) {
        return rows.where(row -> row.login().equals(login)).findFirst();
    }
}
