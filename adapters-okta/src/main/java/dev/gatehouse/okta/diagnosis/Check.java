package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Finding;

import java.util.List;

/**
 * One check of an examination; adding one is writing a class and naming it in its examination.
 *
 * @param <E> what it looks at
 */
interface Check<E> {
    /** The stable name, also the key of its text. */
    String name();

    /** The checks that must not have found an error, or this one says nothing. */
    List<String> needs();

    /** The checks that this one waits for, whatever they come to. */
    default List<String> after() {
        return List.of();
    }

    Verdict check(E evidence);

    /** What a check came to. */
    sealed interface Verdict {
        record Good(String seen) implements Verdict {}

        record Bad(Finding finding) implements Verdict {}

        record Unseen(String why) implements Verdict {}
    }
}
