package dev.gatehouse.persistence.signal;

import dev.gatehouse.application.signal.SignalSettingsStore;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signal.SharedSecret;
import dev.gatehouse.domain.signal.SignalSettings;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcSignalSettings implements SignalSettingsStore {
    private final Database database;

    JdbcSignalSettings(Database database) {
        this.database = database;
    }

    @Override
    public SignalSettings find(ConnectionId connection) {
        return database.find(
                        "select * from signal_settings where connection_id = ?",
                        row -> read(connection, row),
                        connection.value())
                .orElseGet(() -> SignalSettings.none(connection));
    }

    private static SignalSettings read(ConnectionId connection, Row row) {
        return new SignalSettings(
                connection,
                secret(row, "hook"),
                secret(row, "push"),
                row.maybeText("audience").map(Audience::new));
    }

    private static Optional<SharedSecret> secret(Row row, String name) {
        return row.maybeText(name + "_hash")
                .map(SecretHash::new)
                .map(
                        current ->
                                new SharedSecret(
                                        current,
                                        row.maybeText(name + "_former_hash").map(SecretHash::new),
                                        row.instant(name + "_set_at")));
    }

    @Override
    public void store(SignalSettings settings) {
        boolean created =
                database.tryToChange(
                                """
                                insert into signal_settings (hook_hash, hook_former_hash,
                                    hook_set_at, push_hash, push_former_hash, push_set_at,
                                    audience, connection_id)
                                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                                """,
                                values(settings))
                        .done();
        if (!created) {
            database.change(
                    """
                    update signal_settings set hook_hash = ?, hook_former_hash = ?,
                        hook_set_at = ?, push_hash = ?, push_former_hash = ?, push_set_at = ?,
                        audience = ? where connection_id = ?\
                    """,
                    values(settings));
        }
    }

    private static Object[] values(SignalSettings settings) {
        return new Object[] {
            current(settings.eventHook()),
            former(settings.eventHook()),
            setAt(settings.eventHook()),
            current(settings.push()),
            former(settings.push()),
            setAt(settings.push()),
            settings.audience().map(Audience::value),
            settings.connection().value()
        };
    }

    private static Optional<String> current(Optional<SharedSecret> secret) {
        return secret.map(SharedSecret::current).map(SecretHash::hex);
    }

    private static Optional<String> former(Optional<SharedSecret> secret) {
        return secret.flatMap(SharedSecret::former).map(SecretHash::hex);
    }

    private static Optional<Instant> setAt(Optional<SharedSecret> secret) {
        return secret.map(SharedSecret::setAt);
    }
}
