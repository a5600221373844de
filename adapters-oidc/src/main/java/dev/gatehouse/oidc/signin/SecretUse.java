package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ConnectionInUse.BoundKey;
import dev.gatehouse.application.connection.ConnectionInUse.BoundSecret;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Origin;

import java.net.URI;
import java.util.Optional;

/** Decides whether, and with which proof, the client may authenticate at an endpoint. */
public sealed interface SecretUse {
    /** It may: with a secret (RFC 6749, section 2.3.1) or an assertion (RFC 7523, section 3). */
    record Allowed(ClientAuthentication authentication) implements SecretUse {
        /** Masked: it holds the secret. */
        @Override
        public String toString() {
            return "Allowed[***]";
        }
    }

    /** The secret was entered for another origin, or the key signs for another issuer's. */
    record Elsewhere(Origin endpoint, Origin enteredFor) implements SecretUse {}

    /** There is neither secret nor key. */
    record Missing() implements SecretUse {}

    /**
     * A secret only ever goes to the very origin that it was entered for. An assertion is of use to
     * nobody but the endpoint that it names, and that must be at the issuer's own origin: nobody
     * lets us sign for an issuer by naming its endpoint in the metadata of another.
     */
    static SecretUse at(URI endpoint, ConnectionInUse connection, ClientId client) {
        return connection
                .key()
                .map(key -> signed(endpoint, connection, key, client))
                .orElseGet(() -> at(endpoint, connection.secret(), client));
    }

    private static SecretUse signed(
            URI endpoint, ConnectionInUse connection, BoundKey key, ClientId client) {
        Origin origin = Origin.of(endpoint);
        Origin issuer = connection.settings().issuer().origin();
        return origin.equals(issuer)
                ? new Allowed(Assertions.sign(key, client, endpoint))
                : new Elsewhere(origin, issuer);
    }

    /** The same for one of several secrets. */
    static SecretUse at(URI endpoint, Optional<BoundSecret> bound, ClientId client) {
        if (bound.isEmpty()) {
            return new Missing();
        }
        Origin origin = Origin.of(endpoint);
        if (!origin.equals(bound.get().origin())) {
            return new Elsewhere(origin, bound.get().origin());
        }
        Secret secret = new Secret(bound.get().secret().value().reveal());
        return new Allowed(new ClientSecretBasic(new ClientID(client.value()), secret));
    }
}
