package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;

import java.util.Optional;

/** Makes stored settings ready for a connector: adds the secret and the organization's address. */
public final class PrepareConnection {
    private final ClientSecrets secrets;

    public PrepareConnection(ClientSecrets secrets) {
        this.secrets = secrets;
    }

    public ConnectionInUse prepare(
            Organization organization, ConnectionId connection, ConnectionSettings settings) {
        Optional<ConnectionInUse.BoundSecret> secret =
                settings.users()
                        .flatMap(UserAuthentication::secret)
                        .flatMap(
                                ref ->
                                        secrets.reveal(connection, ref)
                                                .map(
                                                        s ->
                                                                new ConnectionInUse.BoundSecret(
                                                                        s, ref.origin())));
        return new ConnectionInUse(organization.address(), settings, secret);
    }
}
