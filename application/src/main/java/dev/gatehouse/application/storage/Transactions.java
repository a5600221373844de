package dev.gatehouse.application.storage;

import java.util.function.Supplier;

/** Runs several stored changes as one: all are kept or none. */
public interface Transactions {
    /**
     * Runs the work in a transaction (joining one that is under way) and commits.
     *
     * <p>An exception rolls back and is passed on. The network is never used inside.
     */
    <T> T run(Supplier<T> work);

    /**
     * Does this once the transaction under way has committed, and never if it is rolled back;
     * without one at once.
     */
    void afterCommit(Runnable work);

    /**
     * As {@link #run}, but begins the work anew when somebody else was quicker ({@link
     * ConcurrentChange}), four times in all. The work must bear that: it reads what it changes, and
     * leaves nothing outside the storage.
     *
     * <p>Joined to a transaction under way it runs once: only the whole can begin anew.
     */
    <T> T repeat(Supplier<T> work);
}
