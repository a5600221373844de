package dev.gatehouse.application.storage;

/**
 * A list cannot go on from there: the mark comes from an address, and is damaged or that of another
 * list. Beginning anew instead would make a program read the first page again and again.
 */
public final class UnreadableMark extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableMark() {
        super("No mark of this list", null, false, false);
    }
}
