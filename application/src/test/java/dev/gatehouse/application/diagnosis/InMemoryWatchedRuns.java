package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryWatchedRuns implements WatchedRuns {
    private final Memory memory;
    private final Memory.Table<UUID, WatchedRun> rows;

    public InMemoryWatchedRuns(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public void begin(WatchedRun run) {
        rows.put(run.id(), run);
    }

    @Override
    public void keep(WatchedRun run) {
        memory.run(
                () -> {
                    rows.get(run.id()).ifPresent(_ -> rows.put(run.id(), run));
                    return run;
                });
    }

    @Override
    public Optional<WatchedRun> find(OrganizationId organization, UUID id) {
        return rows.get(id).filter(run -> run.organization().equals(organization));
    }

    @Override
    public void forget(Instant startedBefore) {
        rows.removeIf(run -> run.startedAt().isBefore(startedBefore));
    }
}
