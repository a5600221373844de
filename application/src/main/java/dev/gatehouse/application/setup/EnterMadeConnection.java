package dev.gatehouse.application.setup;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.DraftForm;
import dev.gatehouse.application.connection.SaveDraft;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.setup.MadeConnection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Saves what a set-up made as the draft of the connection, so that it can be proven at once. */
public final class EnterMadeConnection {
    private final PrepareSetUp prepare;
    private final SaveDraft save;

    public EnterMadeConnection(PrepareSetUp prepare, SaveDraft save) {
        this.prepare = prepare;
        this.save = save;
    }

    /**
     * Nothing is saved when the draft, or without one the settings in force, say the same already
     * and can be used; a draft with errors is judged anew, because the tenant is another one now.
     *
     * @return whether the connection has it now
     */
    boolean enter(
            CallContext call, Organization organization, SetUpForm form, MadeConnection made) {
        Optional<ConnectionSettings> stored = prepare.stored(organization);
        boolean api =
                form.typed("api_access").isPresent()
                        || stored.map(ConnectionSettings::api).orElse(false);
        boolean known =
                stored.map(settings -> same(settings, made) && settings.api() == api).orElse(false);
        if (made.secret().isEmpty() && known && prepare.sound(organization)) {
            return true;
        }
        DraftForm draft = new DraftForm(form.kind(), true, api, values(made, stored));
        return save.save(call, organization, draft) instanceof SaveDraft.Outcome.Saved;
    }

    private static boolean byPrivateKey(UserAuthentication users) {
        return users.authentication() instanceof ClientAuthentication.ByPrivateKey;
    }

    private static boolean same(ConnectionSettings stored, MadeConnection made) {
        Optional<UserAuthentication> users = stored.users();
        return stored.issuer().equals(made.issuer())
                && stored.audience().equals(made.audience())
                && users.map(UserAuthentication::clientId).equals(Optional.of(made.webApp()))
                && users.map(EnterMadeConnection::byPrivateKey)
                        .equals(Optional.of(made.byPrivateKey()))
                && users.map(UserAuthentication::refreshLifetimes)
                        .equals(Optional.of(made.refreshLifetimes()))
                && (made.nativeApp().isEmpty()
                        || users.flatMap(UserAuthentication::nativeClientId)
                                .equals(made.nativeApp()));
    }

    private static Map<String, String> values(
            MadeConnection made, Optional<ConnectionSettings> stored) {
        Map<String, String> values = new HashMap<>();
        values.put("metadata_url", made.issuer().value());
        values.put("audience", made.audience().value());
        values.put("client_id", made.webApp().value());
        values.put(
                "client_authentication", made.byPrivateKey() ? "private_key_jwt" : "client_secret");
        made.nativeApp()
                .or(
                        () ->
                                stored.flatMap(ConnectionSettings::users)
                                        .flatMap(UserAuthentication::nativeClientId))
                .map(ClientId::value)
                .ifPresent(id -> values.put("native_client_id", id));
        made.refreshLifetimes()
                .lifetime()
                .ifPresent(l -> values.put("refresh_token_lifetime_minutes", minutes(l)));
        made.refreshLifetimes()
                .idle()
                .ifPresent(i -> values.put("refresh_token_idle_minutes", minutes(i)));
        made.secret().ifPresent(secret -> values.put("client_secret", secret.value().reveal()));
        return values;
    }

    private static String minutes(Duration time) {
        return String.valueOf(time.toMinutes());
    }
}
