package dev.gatehouse.persistence.signal;

import dev.gatehouse.application.signal.Watermarks;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

@Singleton
final class JdbcWatermarks implements Watermarks {
    private final Database database;

    JdbcWatermarks(Database database) {
        this.database = database;
    }

    @Override
    public void raise(OrganizationId organization, SignalSubject subject, Instant to) {
        String hash = Hashed.of(subject.key());
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

    /** One look-up for each name: a person has three at most. */
    @Override
    public Optional<Instant> highest(
            OrganizationId organization, Collection<? extends SignalSubject> subjects) {
        return subjects.stream()
                .map(subject -> mark(organization, subject))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Optional<Instant> mark(OrganizationId organization, SignalSubject subject) {
        return database.find(
                """
                select raised_to from watermarks
                    where organization_id = ? and subject_hash = ?\
                """,
                row -> row.instant("raised_to"),
                organization.value(),
                Hashed.of(subject.key()));
    }
}
