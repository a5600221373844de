package dev.gatehouse.application.connection;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * What an administrator entered, unchecked.
 *
 * @param values by field name: the issuer fields of the connector, {@code client_id}, {@code
 *     client_authentication}, {@code client_secret} (empty: keep the stored one), {@code
 *     native_client_id}, {@code refresh_token_lifetime_minutes}, {@code
 *     refresh_token_idle_minutes}, {@code audience}
 * @param seenDraft the revision of the draft that was there when it was entered, 0 for none; empty:
 *     whatever is there is replaced
 */
public record DraftForm(
        String kind,
        boolean users,
        boolean api,
        Map<String, String> values,
        Optional<Long> seenDraft) {
    public DraftForm {
        values = Map.copyOf(values);
    }

    public DraftForm(String kind, boolean users, boolean api, Map<String, String> values) {
        this(kind, users, api, values, Optional.empty());
    }

    /** The same, entered when the draft was of that revision. */
    public DraftForm over(long draft) {
        return new DraftForm(kind, users, api, values, Optional.of(draft));
    }

    public @Nullable String value(String field) {
        return values.get(field);
    }

    public Optional<String> typed(String field) {
        return Optional.ofNullable(values.get(field))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Without the values: one of them is a secret. */
    @Override
    public String toString() {
        return "DraftForm[" + kind + ", " + values.keySet() + "]";
    }
}
