package dev.gatehouse.server;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/**
 * In which form the log is written ({@code logback.xml}); a form that is not known would leave no
 * log at all.
 */
final class LogForm {
    static final String VARIABLE = "GATEHOUSE_LOG";

    private static final Set<String> KNOWN = Set.of("text", "json");

    private LogForm() {}

    /** Why the server cannot start with that form; no log can tell it. */
    static Optional<String> complaint(@Nullable String chosen) {
        // logback takes an empty variable for none.
        return chosen == null || chosen.isEmpty() || KNOWN.contains(chosen)
                ? Optional.empty()
                : Optional.of(VARIABLE + " must be text or json");
    }
}
