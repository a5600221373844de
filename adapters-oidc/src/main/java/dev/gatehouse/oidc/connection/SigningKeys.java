package dev.gatehouse.oidc.connection;

import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The signing keys of providers, remembered as long as they allow, within bounds.
 *
 * <p>For a key id that is not among them the provider is asked once more, at most every ten
 * seconds, whoever presents it (OIDC Core 10.1.1: keys rotate); when that fails, the keys that are
 * known stay in force.
 */
public final class SigningKeys {
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(10);

    private final FetchKeys fetch;
    private final InstantSource clock;
    private final Remembered<URI, KeysOutcome> remembered;

    public SigningKeys(OutboundGuard guard, InstantSource clock) {
        this.fetch = new FetchKeys(guard, clock);
        this.clock = clock;
        this.remembered = new Remembered<>(clock, fetch::fetch);
    }

    /** The keys with this id. */
    public KeysOutcome find(URI address, String keyId) {
        return remembered
                .get(address)
                .map(known -> find(address, keyId, known))
                .orElseGet(SigningKeys::notAwaited);
    }

    /** All usable keys, as the provider publishes them now. */
    public KeysOutcome ask(URI address) {
        Timed<KeysOutcome> now = fetch.fetch(address);
        if (now.value() instanceof KeysOutcome.Keys) {
            remembered.put(address, now);
        }
        return now.value();
    }

    private KeysOutcome find(URI address, String keyId, Timed<KeysOutcome> known) {
        KeysOutcome found = among(known, keyId);
        if (!(found instanceof KeysOutcome.Keys(List<RSAKey> keys))
                || !keys.isEmpty()
                || clock.instant().isBefore(known.askedAt().plus(BETWEEN_RENEWALS))) {
            return found;
        }
        return remembered
                .renew(address, known, a -> renewed(a, known))
                .map(set -> among(set, keyId))
                .orElseGet(SigningKeys::notAwaited);
    }

    private Timed<KeysOutcome> renewed(URI address, Timed<KeysOutcome> known) {
        Timed<KeysOutcome> now = fetch.fetch(address);
        return now.value() instanceof KeysOutcome.Keys
                ? now
                : new Timed<>(known.value(), now.askedAt(), known.endsAt());
    }

    private static KeysOutcome among(Timed<KeysOutcome> set, String keyId) {
        return set.value() instanceof KeysOutcome.Keys(List<RSAKey> keys)
                ? new KeysOutcome.Keys(
                        keys.stream().filter(key -> keyId.equals(key.getKeyID())).toList())
                : set.value();
    }

    private static KeysOutcome notAwaited() {
        return new KeysOutcome.Unreachable(OutboundOutcome.Unreachable.notAwaited());
    }
}
