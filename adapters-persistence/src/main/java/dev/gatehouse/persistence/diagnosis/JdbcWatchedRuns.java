package dev.gatehouse.persistence.diagnosis;

import dev.gatehouse.application.diagnosis.WatchedRun;
import dev.gatehouse.application.diagnosis.WatchedRun.State;
import dev.gatehouse.application.diagnosis.WatchedRun.Then;
import dev.gatehouse.application.diagnosis.WatchedRuns;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcWatchedRuns implements WatchedRuns {
    private final Database database;
    private final Json json;

    JdbcWatchedRuns(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** A state as it is stored. */
    private enum Stored {
        GOING_ON,
        SEEN_AT,
        SEEN_HERE,
        BACK_TO_FORM,
        FAILED;

        static Stored of(State state) {
            return switch (state) {
                case State.GoingOn() -> GOING_ON;
                case State.Failed() -> FAILED;
                case State.Over(Then.Page _) -> SEEN_AT;
                case State.Over(Then.Here()) -> SEEN_HERE;
                case State.Over(Then.Form()) -> BACK_TO_FORM;
            };
        }

        State real(Optional<String> address) {
            return switch (this) {
                case GOING_ON -> new State.GoingOn();
                case FAILED -> new State.Failed();
                case SEEN_AT -> new State.Over(new Then.Page(address.orElseThrow()));
                case SEEN_HERE -> new State.Over(new Then.Here());
                case BACK_TO_FORM -> new State.Over(new Then.Form());
            };
        }
    }

    private static Optional<String> address(State state) {
        return state instanceof State.Over(Then.Page(String address))
                ? Optional.of(address)
                : Optional.empty();
    }

    @Override
    public void begin(WatchedRun run) {
        database.change(
                """
                insert into watched_runs (state, address, checks, told_at, id, organization_id,
                    started_at) values (?, ?, ?, ?, ?, ?, ?)\
                """,
                Stored.of(run.state()).name(),
                address(run.state()),
                checks(run),
                run.toldAt(),
                run.id(),
                run.organization().value(),
                run.startedAt());
    }

    @Override
    public void keep(WatchedRun run) {
        database.change(
                "update watched_runs set state = ?, address = ?, checks = ?, told_at = ?"
                        + " where id = ?",
                Stored.of(run.state()).name(),
                address(run.state()),
                checks(run),
                run.toldAt(),
                run.id());
    }

    private String checks(WatchedRun run) {
        return json.write(StoredChecks.of(run.checks()));
    }

    @Override
    public Optional<WatchedRun> find(OrganizationId organization, UUID id) {
        return database.find(
                "select * from watched_runs where id = ? and organization_id = ?",
                this::read,
                id,
                organization.value());
    }

    private WatchedRun read(Row row) {
        return new WatchedRun(
                row.uuid("id"),
                new OrganizationId(row.uuid("organization_id")),
                row.instant("started_at"),
                row.instant("told_at"),
                json.read(row.text("checks"), StoredChecks.class).real(),
                row.constant("state", Stored.class).real(row.maybeText("address")));
    }

    @Override
    public void forget(Instant startedBefore) {
        database.change("delete from watched_runs where started_at < ?", startedBefore);
    }
}
