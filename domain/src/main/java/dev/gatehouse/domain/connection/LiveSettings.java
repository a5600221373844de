package dev.gatehouse.domain.connection;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Settings that a complete, verified sign-in (or service token) has proven. */
public record LiveSettings(long revision, ConnectionSettings settings, Instant provenAt) {
    /** With the secret of the others, where it is another secret of the same client there. */
    LiveSettings withCredentialOf(ConnectionSettings others) {
        Optional<SecretRef> own = settings.users().flatMap(UserAuthentication::secret);
        Optional<SecretRef> newer = others.users().flatMap(UserAuthentication::secret);
        boolean same =
                client(settings).equals(client(others))
                        && own.map(SecretRef::origin).equals(newer.map(SecretRef::origin));
        return same ? newer.map(ClientAuthentication::by).map(this::with).orElse(this) : this;
    }

    private LiveSettings with(ClientAuthentication authentication) {
        return with(_ -> authentication);
    }

    private static Optional<ClientId> client(ConnectionSettings settings) {
        return settings.users().map(UserAuthentication::clientId);
    }

    /** The same settings with the proof of the client changed. */
    LiveSettings with(UnaryOperator<ClientAuthentication> change) {
        return new LiveSettings(revision, settings.with(change), provenAt);
    }
}
