package dev.gatehouse.oidc.token;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.secret.Secret;

import java.util.Optional;

/**
 * Tells which issuer an own, stored token names, so that it is never sent to another one after the
 * connection was changed. It was judged when it came; nothing is believed here anew.
 */
public final class IssuerNamed {
    private static final int LONGEST = 100_000;

    private IssuerNamed() {}

    public static boolean is(Issuer issuer, Secret token) {
        return ReceivedToken.parse(token.reveal(), LONGEST)
                        instanceof ReceivedToken.Parsed.Token(ReceivedToken received)
                && received.claims().text("iss").equals(Optional.of(issuer.value()));
    }
}
