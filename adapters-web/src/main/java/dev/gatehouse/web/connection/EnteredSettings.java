package dev.gatehouse.web.connection;

import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Times;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the form shows: what was just typed, else the draft, else the settings in force. */
final class EnteredSettings {
    private EnteredSettings() {}

    static ConnectionView.Entered typed(
            Form form, IdentityProviderConnector connector, Optional<ConnectionSettings> stored) {
        Map<String, String> values = new HashMap<>();
        form.names().stream()
                .filter(name -> !name.equals("client_secret"))
                .forEach(name -> values.put(name, form.text(name)));
        return new ConnectionView.Entered(
                form.isOn("users"),
                form.isOn("api"),
                connector.form().issuerFields(),
                values,
                secretSetAt(stored));
    }

    static ConnectionView.Entered stored(
            Organization organization,
            IdentityProviderConnector connector,
            Optional<ConnectionSettings> stored) {
        List<String> fields = connector.form().issuerFields();
        return stored.filter(settings -> settings.kind().equals(connector.kind()))
                .map(settings -> of(organization, connector, settings))
                .orElseGet(
                        () ->
                                new ConnectionView.Entered(
                                        true, false, fields, Map.of(), Optional.empty()));
    }

    private static ConnectionView.Entered of(
            Organization organization,
            IdentityProviderConnector connector,
            ConnectionSettings settings) {
        Map<String, String> values = new HashMap<>(connector.form().show(settings.issuer()));
        settings.users().ifPresent(users -> put(values, users));
        String audience = settings.audience().value();
        if (!audience.equals(organization.address().toString())) {
            values.put("audience", audience);
        }
        return new ConnectionView.Entered(
                settings.users().isPresent(),
                settings.api(),
                connector.form().issuerFields(),
                values,
                secretSetAt(Optional.of(settings)));
    }

    private static void put(Map<String, String> values, UserAuthentication users) {
        values.put("client_id", users.clientId().value());
        values.put("client_authentication", SettingsJson.word(users.authentication()));
        values.put("native_client_id", users.nativeClientId().map(ClientId::value).orElse(""));
        RefreshLifetimes lifetimes = users.refreshLifetimes();
        values.put("refresh_token_lifetime_minutes", minutes(lifetimes.lifetime()));
        values.put("refresh_token_idle_minutes", minutes(lifetimes.idle()));
    }

    private static String minutes(Optional<Duration> duration) {
        return duration.map(Duration::toMinutes).map(String::valueOf).orElse("");
    }

    private static Optional<String> secretSetAt(Optional<ConnectionSettings> stored) {
        return stored.flatMap(ConnectionSettings::users)
                .flatMap(UserAuthentication::secret)
                .map(SecretRef::setAt)
                .map(Times::exact);
    }
}
