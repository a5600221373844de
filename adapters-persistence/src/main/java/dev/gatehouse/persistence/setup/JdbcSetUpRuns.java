package dev.gatehouse.persistence.setup;

import dev.gatehouse.application.setup.SetUpRuns;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcSetUpRuns implements SetUpRuns {
    private final Database database;
    private final Json json;

    JdbcSetUpRuns(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public boolean begin(SetUpRun run, Instant silentSince) {
        return database.inTransaction(() -> replace(run, silentSince) || insert(run));
    }

    private boolean replace(SetUpRun run, Instant silentSince) {
        return database.changeOne(
                """
                update set_up_runs set id = ?, state = ?, outcomes = ?, draft_saved = ?,
                    started_at = ?, updated_at = ?
                    where organization_id = ? and (state <> 'RUNNING' or updated_at < ?)\
                """,
                run.id(),
                run.state().name(),
                outcomes(run),
                run.saved(),
                run.startedAt(),
                run.updatedAt(),
                run.organization().value(),
                silentSince);
    }

    private boolean insert(SetUpRun run) {
        return database.tryToChange(
                        """
                        insert into set_up_runs (id, state, outcomes, draft_saved, started_at,
                            updated_at, organization_id) values (?, ?, ?, ?, ?, ?, ?)\
                        """,
                        run.id(),
                        run.state().name(),
                        outcomes(run),
                        run.saved(),
                        run.startedAt(),
                        run.updatedAt(),
                        run.organization().value())
                .done();
    }

    @Override
    public boolean keep(SetUpRun run) {
        return database.changeOne(
                """
                update set_up_runs set state = ?, outcomes = ?, draft_saved = ?,
                    updated_at = ? where organization_id = ? and id = ?\
                """,
                run.state().name(),
                outcomes(run),
                run.saved(),
                run.updatedAt(),
                run.organization().value(),
                run.id());
    }

    private String outcomes(SetUpRun run) {
        return json.write(StoredOutcomes.of(run.outcomes()));
    }

    @Override
    public Optional<SetUpRun> find(OrganizationId organization) {
        return database.find(
                "select * from set_up_runs where organization_id = ?",
                this::read,
                organization.value());
    }

    private SetUpRun read(Row row) {
        return new SetUpRun(
                row.uuid("id"),
                new OrganizationId(row.uuid("organization_id")),
                SetUpRun.State.valueOf(row.text("state")),
                json.read(row.text("outcomes"), StoredOutcomes.class).real(),
                row.flag("draft_saved"),
                row.instant("started_at"),
                row.instant("updated_at"));
    }
}
