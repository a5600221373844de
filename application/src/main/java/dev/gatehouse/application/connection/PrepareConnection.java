package dev.gatehouse.application.connection;

import dev.gatehouse.application.connection.ConnectionInUse.BoundKey;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientAuthentication.Overlap;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes stored settings ready for a connector: adds secret or key and the own address. */
public final class PrepareConnection {
    private final ClientSecrets secrets;
    private final ManageClientKeys keys;
    private final ReplaceSecret replaced;
    private final InstantSource clock;

    public PrepareConnection(
            ClientSecrets secrets,
            ManageClientKeys keys,
            ReplaceSecret replaced,
            InstantSource clock) {
        this.secrets = secrets;
        this.keys = keys;
        this.replaced = replaced;
        this.clock = clock;
    }

    public ConnectionInUse prepare(
            Organization organization, ConnectionId connection, ConnectionSettings settings) {
        Optional<ClientAuthentication> proof =
                settings.users().map(UserAuthentication::authentication);
        return new ConnectionInUse(
                organization.address(),
                settings,
                settings.users()
                        .flatMap(UserAuthentication::secret)
                        .flatMap(ref -> bound(connection, ref)),
                proof.flatMap(p -> overlap(organization.id(), connection, p)),
                proof.flatMap(p -> key(organization.id(), p)));
    }

    private Optional<ConnectionInUse.BoundSecret> bound(ConnectionId connection, SecretRef ref) {
        return secrets.reveal(connection, ref)
                .map(secret -> new ConnectionInUse.BoundSecret(secret, ref.origin()));
    }

    private Optional<BoundKey> key(OrganizationId organization, ClientAuthentication proof) {
        Instant now = clock.instant();
        return switch (proof) {
            case ClientAuthentication.BySecret _ -> Optional.empty();
            case ClientAuthentication.ByPrivateKey() ->
                    Optional.of(new BoundKey(keys.signing(organization), now));
        };
    }

    private Optional<SecretOverlap> overlap(
            OrganizationId organization, ConnectionId connection, ClientAuthentication proof) {
        return switch (proof) {
            case ClientAuthentication.BySecret(var secret, var overlap) ->
                    secret.flatMap(
                            newer ->
                                    overlap.map(Overlap::former)
                                            .flatMap(ref -> bound(connection, ref))
                                            .map(former -> told(organization, newer, former)));
            case ClientAuthentication.ByPrivateKey() -> Optional.empty();
        };
    }

    private SecretOverlap told(
            OrganizationId organization, SecretRef newer, ConnectionInUse.BoundSecret former) {
        return new SecretOverlap() {
            @Override
            public ConnectionInUse.BoundSecret former() {
                return former;
            }

            @Override
            public void newAccepted() {
                replaced.accepted(organization, newer);
            }

            @Override
            public void formerAccepted() {
                replaced.refused(organization, newer);
            }
        };
    }
}
