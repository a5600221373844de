package dev.gatehouse.domain.signin;

import dev.gatehouse.domain.audit.Actor;

/** What an attempt is for. */
public sealed interface Purpose {
    /**
     * A person signs in.
     *
     * @param returnTo the own path to go to afterwards, starting with a slash
     */
    record SignIn(String returnTo) implements Purpose {}

    /**
     * An administrator proves a draft.
     *
     * @param draftRevision the revision that the trial proves
     * @param liveRevision the live revision it saw; 0 for none
     * @param administrator who began it; only that administrator's own session may finish it
     */
    record Trial(long draftRevision, long liveRevision, Actor administrator) implements Purpose {}
}
