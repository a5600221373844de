package dev.gatehouse.application.signal;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemorySignalReceipts implements SignalReceipts {
    private final Memory memory;
    private final Memory.Table<Key, Row> rows;

    public InMemorySignalReceipts(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    private record Key(OrganizationId organization, SignalKind kind, boolean believed) {}

    private record Row(OrganizationId organization, SignalReceipt receipt) {}

    @Override
    public void keep(OrganizationId organization, SignalReceipt receipt) {
        Key key = new Key(organization, receipt.kind(), receipt.believed());
        memory.run(
                () -> {
                    boolean newer =
                            rows.get(key)
                                    .filter(row -> row.receipt().at().isAfter(receipt.at()))
                                    .isEmpty();
                    if (newer) {
                        rows.put(key, new Row(organization, receipt));
                    }
                    return newer;
                });
    }

    @Override
    public Optional<SignalReceipt> latest(
            OrganizationId organization, SignalKind kind, boolean believed) {
        return rows.get(new Key(organization, kind, believed)).map(Row::receipt);
    }

    @Override
    public List<SignalReceipt> all(OrganizationId organization) {
        return rows.where(row -> row.organization().equals(organization))
                .map(Row::receipt)
                .sorted(Comparator.comparing(SignalReceipt::at).reversed())
                .toList();
    }
}
