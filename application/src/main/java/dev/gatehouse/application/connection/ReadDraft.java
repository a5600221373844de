package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.Organization;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Checks the format of what was entered, all fields at once. */
final class ReadDraft {
    private static final String LIFETIME = "refresh_token_lifetime_minutes";
    private static final String IDLE = "refresh_token_idle_minutes";

    private final DraftForm form;
    private final SettingsForm connector;
    private final Organization organization;
    private final Optional<SecretRef> storedSecret;
    private final FieldProblems problems = new FieldProblems();

    ReadDraft(
            DraftForm form,
            SettingsForm connector,
            Organization organization,
            Optional<SecretRef> storedSecret) {
        this.form = form;
        this.connector = connector;
        this.organization = organization;
        this.storedSecret = storedSecret;
    }

    /** Settings whose secret is still the stored one, beside the one that was typed. */
    record Entered(ConnectionSettings settings, Optional<ClientSecret> typedSecret) {}

    Optional<Entered> read(dev.gatehouse.domain.connection.ProviderKind kind) {
        Optional<Issuer> issuer = connector.read(form.values(), problems);
        Optional<Audience> audience =
                problems.optional("audience", form.value("audience"), Audience::new);
        boolean privateKey = form.users() && byPrivateKey();
        Optional<ClientSecret> secret =
                form.users() && !privateKey
                        ? problems.optional(
                                "client_secret", form.value("client_secret"), ClientSecret::of)
                        : Optional.empty();
        Optional<UserAuthentication> users =
                form.users() ? readUsers(issuer, secret, privateKey) : Optional.empty();
        if (!form.users() && !form.api()) {
            problems.add("users", "enable.one");
        }
        if (!problems.isEmpty() || issuer.isEmpty()) {
            return Optional.empty();
        }
        Audience own = new Audience(organization.address().toString());
        return Optional.of(
                new Entered(
                        new ConnectionSettings(
                                kind, issuer.get(), users, form.api(), audience.orElse(own)),
                        secret));
    }

    private Optional<UserAuthentication> readUsers(
            Optional<Issuer> issuer, Optional<ClientSecret> typed, boolean privateKey) {
        Optional<ClientId> client =
                problems.required("client_id", form.value("client_id"), ClientId::new);
        Optional<ClientId> mobile =
                problems.optional(
                        "native_client_id", form.value("native_client_id"), ClientId::new);
        ClientAuthentication authentication =
                privateKey ? new ClientAuthentication.ByPrivateKey() : bySecret(issuer, typed);
        RefreshLifetimes lifetimes = readLifetimes();
        return client.map(
                id ->
                        new UserAuthentication(
                                id, authentication, mobile, connector.scopes(), lifetimes));
    }

    private boolean byPrivateKey() {
        return switch (form.typed("client_authentication").orElse("client_secret")) {
            case "client_secret" -> false;
            case "private_key_jwt" -> true;
            default -> {
                problems.add("client_authentication", "client_authentication.unknown");
                yield false;
            }
        };
    }

    private ClientAuthentication bySecret(Optional<Issuer> issuer, Optional<ClientSecret> typed) {
        Optional<SecretRef> kept = storedSecret.filter(ref -> belongs(ref, issuer));
        if (typed.isEmpty() && form.typed("client_secret").isEmpty() && kept.isEmpty()) {
            problems.add(
                    "client_secret", storedSecret.isPresent() ? "client_secret.anew" : "required");
        }
        return new ClientAuthentication.BySecret(kept, Optional.empty());
    }

    private RefreshLifetimes readLifetimes() {
        Optional<Duration> lifetime = minutes(LIFETIME);
        Optional<Duration> idle = minutes(IDLE);
        try {
            return new RefreshLifetimes(lifetime, idle);
        } catch (InvalidValue longer) {
            problems.add(IDLE, longer.code());
            return RefreshLifetimes.UNKNOWN;
        }
    }

    private Optional<Duration> minutes(String field) {
        return problems.optional(field, form.value(field), RefreshLifetimes::minutes);
    }

    /** A stored secret is only ever sent to the origin that it was entered for. */
    private static boolean belongs(SecretRef ref, Optional<Issuer> issuer) {
        return issuer.map(i -> i.origin().equals(ref.origin())).orElse(true);
    }

    List<FieldProblem> problems() {
        return problems.all();
    }
}
