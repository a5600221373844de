package dev.gatehouse.application.setup;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.setup.KeySetAddress;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.SetUpCredential;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the format of what was entered, all fields at once. */
final class ReadSetUpForm {
    private static final int LONGEST_CREDENTIAL = 20_000;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    private final SetUpForm form;
    private final FieldProblems problems;

    ReadSetUpForm(SetUpForm form, FieldProblems problems) {
        this.form = form;
        this.problems = problems;
    }

    Optional<Origin> provider(SetsUpTheProvider connector) {
        return connector.provider(form.values(), problems);
    }

    Optional<SetUpCredential> credential() {
        return switch (form.typed("credential").orElse("api_token")) {
            case "api_token" -> secret("api_token").map(SetUpCredential.ApiToken::new);
            case "service_app" -> serviceApp();
            default -> {
                problems.add("credential", "credential.unknown");
                yield Optional.empty();
            }
        };
    }

    private Optional<SetUpCredential> serviceApp() {
        Optional<ClientId> client =
                problems.required(
                        "service_client_id", form.value("service_client_id"), ClientId::new);
        Optional<Secret> key = secret("private_key");
        return client.flatMap(
                id -> key.map(k -> new SetUpCredential.ServiceApp(id, k, form.typed("key_id"))));
    }

    private Optional<Secret> secret(String field) {
        return problems.required(field, form.value(field), ReadSetUpForm::secretOf);
    }

    private static Secret secretOf(String text) {
        if (text.length() > LONGEST_CREDENTIAL
                || text.chars().anyMatch(c -> c > 0x7E || (c < 0x20 && c != '\n' && c != '\r'))) {
            throw new InvalidValue("credential.format");
        }
        return new Secret(text);
    }

    ServerChoice server() {
        return switch (form.typed("server").orElse("own")) {
            case "own" -> new ServerChoice.Own();
            case "existing" ->
                    problems.required(
                                    "authorization_server_id",
                                    form.value("authorization_server_id"),
                                    ServerChoice.Existing::new)
                            .<ServerChoice>map(choice -> choice)
                            .orElseGet(ServerChoice.Own::new);
            default -> {
                problems.add("server", "server.unknown");
                yield new ServerChoice.Own();
            }
        };
    }

    /** How the web app is to authenticate; empty when nothing was chosen. */
    Optional<Boolean> byPrivateKey() {
        return form.typed("client_authentication")
                .flatMap(
                        chosen ->
                                switch (chosen) {
                                    case "client_secret" -> Optional.of(false);
                                    case "private_key_jwt" -> Optional.of(true);
                                    default -> {
                                        problems.add(
                                                "client_authentication",
                                                "client_authentication.unknown");
                                        yield Optional.empty();
                                    }
                                });
    }

    /** Where the programs' public keys are; without them they have a secret. */
    Optional<KeySetAddress> programKeys() {
        return problems.optional("api_keys_uri", form.value("api_keys_uri"), KeySetAddress::new);
    }

    List<NativeRedirect> nativeRedirects() {
        return words("native_redirect_uris")
                .flatMap(
                        word ->
                                problems
                                        .optional("native_redirect_uris", word, NativeRedirect::new)
                                        .stream())
                .toList();
    }

    List<Role> apiAccess() {
        return words("api_access")
                .flatMap(
                        word -> problems.optional("api_access", word, ReadSetUpForm::role).stream())
                .distinct()
                .toList();
    }

    private static Role role(String key) {
        return RoleCatalogue.BUILT_IN
                .find(new RoleKey(key))
                .orElseThrow(() -> new InvalidValue("role.unknown"));
    }

    private Stream<String> words(String field) {
        return form.typed(field).stream().flatMap(SEPARATOR::splitAsStream).limit(50);
    }
}
