package dev.gatehouse.domain.connection;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One revision of an organization's settings for one provider.
 *
 * @param users present when authentication for users is enabled
 * @param api whether service tokens of this issuer are accepted
 * @param audience what {@code aud} of access tokens must be; the organization's address by default
 */
public record ConnectionSettings(
        ProviderKind kind,
        Issuer issuer,
        Optional<UserAuthentication> users,
        boolean api,
        Audience audience) {

    /** The same settings with another proof of the client. */
    public ConnectionSettings with(ClientAuthentication authentication) {
        return with(_ -> authentication);
    }

    /** The same settings with the proof of the client changed. */
    ConnectionSettings with(UnaryOperator<ClientAuthentication> change) {
        return new ConnectionSettings(
                kind,
                issuer,
                users.map(u -> u.with(change.apply(u.authentication()))),
                api,
                audience);
    }

    Stream<SecretRef> secrets() {
        return users.stream().flatMap(UserAuthentication::secrets);
    }

    /** Whether replacing these settings by the others must end the sessions that they founded. */
    public boolean differsInIdentity(ConnectionSettings other) {
        return !issuer.equals(other.issuer)
                || !audience.equals(other.audience)
                || !users.map(UserAuthentication::clientId)
                        .equals(other.users.map(UserAuthentication::clientId));
    }
}
