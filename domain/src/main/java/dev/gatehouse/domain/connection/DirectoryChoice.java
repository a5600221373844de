package dev.gatehouse.domain.connection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a changed issuer means for the people who are pinned to the former one. */
public enum DirectoryChoice {
    /** The same people under the same immutable ids: their pins move to the new issuer. */
    SAME,
    /** Other people, or others' ids: the bindings become Inactive and pin anew. */
    NEW;

    /** The choice of that name, or empty. */
    public static Optional<DirectoryChoice> of(String name) {
        return Arrays.stream(values()).filter(choice -> choice.key().equals(name)).findFirst();
    }

    /** The name in forms, JSON and the audit log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
