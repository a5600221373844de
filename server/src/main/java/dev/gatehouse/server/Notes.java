package dev.gatehouse.server;

import dev.gatehouse.application.audit.NoteSparingly;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

/** Lets each node tell once a minute what it left out of the audit log. */
@Singleton
class Notes {
    private final NoteSparingly sparingly;
    private final OwnWork work;

    Notes(NoteSparingly sparingly, OwnWork work) {
        this.sparingly = sparingly;
        this.work = work;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tellTheRest() {
        work.run("note-what-was-left-out", sparingly::noteRest);
    }
}
