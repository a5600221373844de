package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ConnectionInUse.BoundSecret;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Origin;

import java.net.URI;
import java.util.Optional;

/** Decides whether the stored client secret may go to an endpoint. */
public sealed interface SecretUse {
    /** It may: the client authenticates with it (RFC 6749, section 2.3.1). */
    record Allowed(ClientAuthentication authentication) implements SecretUse {
        /** Masked: it holds the secret. */
        @Override
        public String toString() {
            return "Allowed[***]";
        }
    }

    /** It was entered for another origin. */
    record Elsewhere(Origin endpoint, Origin enteredFor) implements SecretUse {}

    /** There is none. */
    record Missing() implements SecretUse {}

    /** A secret only ever goes to the very origin that it was entered for. */
    static SecretUse at(URI endpoint, ConnectionInUse connection, ClientId client) {
        Optional<BoundSecret> bound = connection.secret();
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
