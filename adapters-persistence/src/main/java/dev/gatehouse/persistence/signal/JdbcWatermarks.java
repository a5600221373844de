package dev.gatehouse.persistence.signal;

import dev.gatehouse.application.signal.Watermarks;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.Outdated;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcWatermarks implements Watermarks {
    private final Database database;

    JdbcWatermarks(Database database) {
        this.database = database;
    }

    @Override
    public void raise(OrganizationId organization, Outdated what, Instant to) {
        String hash = Hashed.of(what.key());
        boolean created =
                database.tryToChange(
                                """
                                insert into watermarks (organization_id, subject_hash, raised_to)
                                    values (?, ?, ?)\
                                """,
                                organization.value(),
                                hash,
                                to)
                        .done();
        if (!created) {
            database.change(
                    """
                    update watermarks set raised_to = ?
                        where organization_id = ? and subject_hash = ? and raised_to < ?\
                    """,
                    to,
                    organization.value(),
                    hash,
                    to);
        }
    }

    /** The highest is chosen here: asked for one, a database may walk the marks by age instead. */
    @Override
    public Optional<Instant> highest(
            OrganizationId organization, Collection<? extends Outdated> any) {
        if (any.isEmpty()) {
            return Optional.empty();
        }
        List<Object> parameters = new ArrayList<>(any.size() + 1);
        parameters.add(organization.value());
        any.forEach(what -> parameters.add(Hashed.of(what.key())));
        String these = String.join(", ", Collections.nCopies(any.size(), "?"));
        return database
                .list(
                        "select raised_to from watermarks"
                                + " where organization_id = ? and subject_hash in ("
                                + these
                                + ")",
                        row -> row.instant("raised_to"),
                        parameters.toArray())
                .stream()
                .max(Comparator.naturalOrder());
    }
}
