package dev.gatehouse.oidc.connection;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Fetches a JSON Web Key Set (RFC 7517, section 5) and keeps the keys that may verify RS256. */
final class FetchKeys {
    private static final Duration FAILURE = Duration.ofSeconds(1);

    /** RFC 7518, section 3.3: 2048 bits or more; huge ones would only cost us time. */
    private static final JWKSelector USABLE =
            new JWKSelector(
                    new JWKMatcher.Builder()
                            .keyType(KeyType.RSA)
                            .keyUses(KeyUse.SIGNATURE, null)
                            .algorithms(JWSAlgorithm.RS256, null)
                            .minKeySize(2048)
                            .maxKeySize(8192)
                            .build());

    private final OutboundGuard guard;
    private final InstantSource clock;

    FetchKeys(OutboundGuard guard, InstantSource clock) {
        this.guard = guard.asking(ProviderCall.KEYS);
        this.clock = clock;
    }

    Timed<KeysOutcome> fetch(URI address) {
        Instant now = clock.instant();
        return switch (guard.get(address)) {
            case OutboundOutcome.Unreachable why -> failed(new KeysOutcome.Unreachable(why), now);
            case OutboundOutcome.Answer answer when answer.busy() ->
                    failed(new KeysOutcome.Unreachable(answer.asBusy()), now);
            case OutboundOutcome.Answer answer when answer.status() != 200 ->
                    failed(new KeysOutcome.Faulty("HTTP " + answer.status()), now);
            case OutboundOutcome.Answer answer -> parse(answer, now);
        };
    }

    private Timed<KeysOutcome> failed(KeysOutcome outcome, Instant now) {
        // It may have taken longer than it is remembered, so it counts from its end.
        return new Timed<>(outcome, now, clock.instant().plus(FAILURE));
    }

    private Timed<KeysOutcome> parse(OutboundOutcome.Answer answer, Instant now) {
        try {
            JWKSet set = JWKSet.parse(answer.body());
            List<RSAKey> usable =
                    USABLE.select(set).stream().map(key -> key.toRSAKey().toPublicJWK()).toList();
            return new Timed<>(new KeysOutcome.Keys(usable), now, now.plus(MaxAge.of(answer)));
        } catch (ParseException | RuntimeException malformed) {
            return failed(new KeysOutcome.Faulty("The body is not a JSON Web Key Set"), now);
        }
    }
}
