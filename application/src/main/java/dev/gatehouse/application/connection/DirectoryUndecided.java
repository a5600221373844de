package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;

/** The finding that nobody said what becomes of those who are pinned to another issuer. */
final class DirectoryUndecided {
    private DirectoryUndecided() {}

    static CheckResult about(long people) {
        Finding finding =
                new Finding(
                        new FindingCode("directory_undecided"),
                        Severity.ERROR,
                        "directory",
                        "People who are pinned to the former issuer: " + people,
                        "A word on whether the new issuer has the same directory or a new one",
                        new Remedy(
                                "Nothing to change.",
                                "Choose same directory or new directory, then Connect Now again."));
        return new CheckResult.Found("directory", finding);
    }
}
