package dev.gatehouse.application.setup;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator entered for a set-up, unchecked.
 *
 * @param values by field name: the fields of {@link SetsUpTheProvider#provider}, {@code credential}
 *     ({@code api_token} or {@code service_app}), {@code api_token}, {@code service_client_id},
 *     {@code private_key}, {@code key_id}, {@code client_authentication} ({@code client_secret} or
 *     {@code private_key_jwt}), {@code server} ({@code own} or {@code existing}), {@code
 *     authorization_server_id}, {@code native_redirect_uris} and {@code api_access} (role keys),
 *     both separated by white space, and {@code api_keys_uri}
 */
public record SetUpForm(String kind, boolean dpop, Map<String, String> values) {
    private static final List<String> CREDENTIALS =
            List.of("api_token", "service_client_id", "private_key");

    public SetUpForm {
        values = Map.copyOf(values);
    }

    public @Nullable String value(String field) {
        return values.get(field);
    }

    public Optional<String> typed(String field) {
        return Optional.ofNullable(values.get(field))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Whether something was entered with which a tenant can be read. */
    public boolean hasCredential() {
        return CREDENTIALS.stream().anyMatch(field -> typed(field).isPresent());
    }

    /** Without the values: some of them are secrets. */
    @Override
    public String toString() {
        return "SetUpForm[" + kind + ", " + values.keySet() + "]";
    }
}
