package dev.gatehouse.application.cluster;

/**
 * Tells every node that what it remembers is no longer true.
 *
 * <p>Written in the transaction of what made it so: a change is told if and only if it happened.
 * This node forgets right after the commit, every other one within a second, or within five when a
 * notification is lost (ADR 25).
 */
public interface ChangeLog {
    /** Joins the transaction under way; without one it is told at once. */
    void tell(Change change);
}
