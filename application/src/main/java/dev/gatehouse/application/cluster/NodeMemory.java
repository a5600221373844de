package dev.gatehouse.application.cluster;

/**
 * Something that one node remembers between requests.
 *
 * <p>Called by several threads at once. What is read before {@code forget} was called must not be
 * remembered after it.
 */
public interface NodeMemory {
    void forget(Change change);

    /** Called when this node cannot know what changed. */
    void forgetAll();
}
