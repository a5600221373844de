package dev.gatehouse.application.setup;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.setup.SetUpRun;

import java.time.Instant;
import java.util.Optional;

public final class InMemorySetUpRuns implements SetUpRuns {
    private final Memory memory;
    private final Memory.Table<OrganizationId, SetUpRun> rows;

    public InMemorySetUpRuns(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public boolean begin(SetUpRun run, Instant silentSince) {
        return memory.run(
                () -> {
                    boolean free =
                            find(run.organization())
                                    .map(
                                            old ->
                                                    !old.isRunning()
                                                            || old.updatedAt()
                                                                    .isBefore(silentSince))
                                    .orElse(true);
                    if (free) {
                        rows.put(run.organization(), run);
                    }
                    return free;
                });
    }

    @Override
    public boolean keep(SetUpRun run) {
        return memory.run(
                () -> {
                    boolean same =
                            find(run.organization())
                                    .filter(kept -> kept.id().equals(run.id()))
                                    .isPresent();
                    if (same) {
                        rows.put(run.organization(), run);
                    }
                    return same;
                });
    }

    @Override
    public Optional<SetUpRun> find(OrganizationId organization) {
        return rows.get(organization);
    }
}
