package dev.gatehouse.oidc.connection;

import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.util.List;

/** What came of asking a provider for its signing keys. */
public sealed interface KeysOutcome {
    /** The keys that fit; for a key id that nobody has, none. */
    record Keys(List<RSAKey> keys) implements KeysOutcome {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** The provider could not be reached, or says that it cannot answer now. */
    record Unreachable(OutboundOutcome.Unreachable why) implements KeysOutcome {}

    /** The provider answered, but not with a key set. */
    record Faulty(String seen) implements KeysOutcome {}
}
