package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.UserAuthentication;

import java.util.Optional;

/** Which stored client secret a new draft goes on from, and where one that was typed is kept. */
final class DraftSecrets {
    private final ClientSecrets secrets;
    private final HandOverLimits limits;

    DraftSecrets(ClientSecrets secrets, HandOverLimits limits) {
        this.secrets = secrets;
        this.limits = limits;
    }

    /**
     * The secret of the draft, else of the live settings: a draft goes on from what is there, as
     * far as the caller may use it.
     */
    Optional<SecretRef> from(CallContext call, IdentityProviderConnection connection) {
        return connection
                .draft()
                .filter(draft -> mayUse(call, connection, draft.revision()))
                .flatMap(draft -> secret(draft.settings()))
                .or(
                        () ->
                                connection
                                        .live()
                                        .filter(live -> mayUse(call, connection, live.revision()))
                                        .flatMap(live -> secret(live.settings())));
    }

    private boolean mayUse(CallContext call, IdentityProviderConnection connection, long revision) {
        return limits.mayUse(call, connection.organization(), revision);
    }

    private static Optional<SecretRef> secret(ConnectionSettings settings) {
        return settings.users().flatMap(UserAuthentication::secret);
    }

    /** The settings as they are stored: a secret that was typed is kept for its issuer's origin. */
    ConnectionSettings settled(ConnectionId id, ReadDraft.Entered entered) {
        return entered.typedSecret()
                .map(typed -> withSecret(id, entered.settings(), typed))
                .orElse(entered.settings());
    }

    private ConnectionSettings withSecret(
            ConnectionId id, ConnectionSettings settings, ClientSecret typed) {
        SecretRef ref = secrets.keep(id, settings.issuer().origin(), typed);
        return settings.with(ClientAuthentication.by(ref));
    }
}
