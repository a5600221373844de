package dev.gatehouse.okta.connection;

import dev.gatehouse.domain.connection.Finding;

import java.util.List;

/** One check of an examination; adding one is writing a class and naming it in {@link Examine}. */
interface Check {
    /** The stable name, also the key of its text. */
    String name();

    /** The checks that must have passed, or this one says nothing. */
    List<String> needs();

    Verdict check(Evidence evidence);

    /** What a check came to. */
    sealed interface Verdict {
        record Good(String seen) implements Verdict {}

        record Bad(Finding finding) implements Verdict {}

        record Unseen(String why) implements Verdict {}
    }
}
