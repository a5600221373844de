package dev.gatehouse.domain.connection;

/** What one check of a diagnosis came to; a check that was not tried never counts as passed. */
public sealed interface CheckResult {
    /** The stable name of the check, also the key of its text: {@code metadata}. */
    String check();

    /** The check was made and all was well. */
    record Passed(String check, String seen) implements CheckResult {}

    /** The check was made and found something. */
    record Found(String check, Finding finding) implements CheckResult {}

    /**
     * The check could not be made, because an earlier one failed or it cannot be seen from here.
     */
    record NotTried(String check, String why) implements CheckResult {}
}
