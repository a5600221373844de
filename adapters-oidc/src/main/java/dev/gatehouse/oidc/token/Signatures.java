package dev.gatehouse.oidc.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.token.TokenOutcome.Genuine;
import dev.gatehouse.oidc.token.TokenOutcome.NoKeys;
import dev.gatehouse.oidc.token.TokenOutcome.Refused;

import java.net.URI;
import java.util.List;

/**
 * Checks signatures against one provider's published keys; keys that a token brings along ({@code
 * jwk}, {@code jku}, {@code x5u}) are never looked at (RFC 8725, section 3.10).
 */
final class Signatures {
    private final SigningKeys keys;

    Signatures(SigningKeys keys) {
        this.keys = keys;
    }

    /** Genuine when one of the keys with the token's key id made the signature. */
    TokenOutcome check(ReceivedToken token, URI keySet) {
        return switch (keys.find(keySet, token.keyId().orElse(""))) {
            case KeysOutcome.Keys(List<RSAKey> found) when found.isEmpty() ->
                    new Refused(TokenFault.UNKNOWN_KEY, "");
            case KeysOutcome.Keys(List<RSAKey> found) ->
                    found.stream().anyMatch(key -> signed(token, key))
                            ? new Genuine(token.claims())
                            : new Refused(TokenFault.SIGNATURE, "");
            case KeysOutcome.Unreachable none -> new NoKeys(none);
            case KeysOutcome.Faulty none -> new NoKeys(none);
        };
    }

    private static boolean signed(ReceivedToken token, RSAKey key) {
        try {
            return token.jwt().verify(new RSASSAVerifier(key));
        } catch (JOSEException | IllegalStateException malformed) {
            return false;
        }
    }
}
