package dev.gatehouse.domain.setup;

import java.util.Locale;

/** What a step of a plan does; nothing is ever deleted. */
public enum StepKind {
    CREATE,
    CHANGE,
    LEAVE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
