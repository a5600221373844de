package dev.gatehouse.application.storage;

/** Gives a contract suite the adapters that it judges, and those that it needs to prepare. */
public interface Storage {
    /** The adapter of a storing port. */
    <T> T port(Class<T> type);
}
