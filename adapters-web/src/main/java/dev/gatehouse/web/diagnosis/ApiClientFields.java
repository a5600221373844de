package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.secret.Secret;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Reads the credentials of a program, which are given for one run. */
final class ApiClientFields {
    static final String ID = "client_id";
    static final String SECRET = "client_secret";
    static final String KEY = "private_key";

    /** Before the names in a form, where the connection's own fields have the bare ones. */
    static final String FORM = "api_";

    private ApiClientFields() {}

    static Optional<ApiClient> read(
            String prefix,
            @Nullable String id,
            @Nullable String secret,
            @Nullable String key,
            FieldProblems problems) {
        Optional<ClientId> client = problems.required(prefix + ID, id, ClientId::new);
        Optional<ApiClient.Credential> credential = credential(secret, key);
        if (credential.isEmpty()) {
            problems.add(prefix + SECRET, "api_client.credential");
        }
        return client.flatMap(known -> credential.map(c -> new ApiClient(known, c)));
    }

    /** One of the two. */
    private static Optional<ApiClient.Credential> credential(
            @Nullable String secret, @Nullable String key) {
        Optional<Secret> typed = given(secret);
        Optional<Secret> pasted = given(key);
        if (typed.isPresent() == pasted.isPresent()) {
            return Optional.empty();
        }
        return typed.<ApiClient.Credential>map(ApiClient.ClientSecret::new)
                .or(() -> pasted.map(ApiClient.PrivateKey::new));
    }

    private static Optional<Secret> given(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .map(Secret::new);
    }
}
