package dev.gatehouse.persistence.signin;

import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.signin.Purpose;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What an attempt is for, as JSON.
 *
 * @param trial absent for a person's sign-in
 */
@Serdeable
record StoredPurpose(@Nullable String returnTo, @Nullable StoredTrial trial) {
    static StoredPurpose of(Purpose purpose) {
        return switch (purpose) {
            case Purpose.SignIn(String returnTo, var _) -> new StoredPurpose(returnTo, null);
            case Purpose.Trial(long draft, long live, Actor administrator, var directory) ->
                    new StoredPurpose(
                            null,
                            new StoredTrial(
                                    draft,
                                    live,
                                    administrator.kind().name(),
                                    administrator.id(),
                                    administrator.name(),
                                    directory.map(DirectoryChoice::key).orElse(null)));
        };
    }

    Purpose real() {
        return trial == null ? new Purpose.SignIn(returnTo == null ? "" : returnTo) : trial.real();
    }

    /** A trial as JSON. */
    @Serdeable
    record StoredTrial(
            long draftRevision,
            long liveRevision,
            String actorKind,
            String actorId,
            @Nullable String actorName,
            @Nullable String directory) {
        Purpose real() {
            Actor.Kind kind = Actor.Kind.valueOf(actorKind);
            String name = actorName == null ? "" : actorName;
            return new Purpose.Trial(
                    draftRevision,
                    liveRevision,
                    new Actor(kind, actorId, name),
                    Optional.ofNullable(directory).flatMap(DirectoryChoice::of));
        }
    }
}
