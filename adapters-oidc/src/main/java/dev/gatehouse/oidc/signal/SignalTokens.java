package dev.gatehouse.oidc.signal;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.signal.SignalReading.Refused;
import dev.gatehouse.oidc.token.SignedMessages;
import dev.gatehouse.oidc.token.TokenFault;
import dev.gatehouse.oidc.token.TokenOutcome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What every signed signal must be: genuine, for us, recent, and with an id of its own. */
public final class SignalTokens {
    private static final Duration SKEW = Duration.ofSeconds(60);
    private final SignedMessages messages;
    private final InstantSource clock;

    public SignalTokens(JWSAlgorithm algorithm, SigningKeys keys, InstantSource clock) {
        this.messages = new SignedMessages(algorithm, keys, clock);
        this.clock = clock;
    }

    /**
     * What a signal must fit to.
     *
     * @param audiences one of which it must name
     * @param oldest how long ago it may have been issued
     */
    public record Expected(
            SignedMessages.Expected signature, Set<String> audiences, Duration oldest) {
        public Expected {
            audiences = Set.copyOf(audiences);
        }
    }

    /** A genuine signal, with the claims that all have. */
    public record Genuine(JsonDocument claims, String id, Instant issuedAt) {}

    /** Judges the token and reads what only this kind of signal says. */
    public SignalReading judge(
            Secret token, Expected expected, Function<Genuine, SignalReading> ofItsKind) {
        return switch (messages.judge(token, expected.signature())) {
            case TokenOutcome.Genuine(JsonDocument claims) -> {
                Optional<Refused> fault = fault(claims, expected);
                yield fault.isPresent() ? fault.get() : ofItsKind.apply(genuine(claims));
            }
            case TokenOutcome.Refused(TokenFault fault, String seen) ->
                    new Refused(translated(fault), seen);
            case TokenOutcome.NoKeys(var why) -> new SignalReading.NoKeys(why);
        };
    }

    private Optional<Refused> fault(JsonDocument claims, Expected expected) {
        List<String> audiences = claims.textOrTexts("aud");
        if (Collections.disjoint(audiences, expected.audiences())) {
            return Optional.of(new Refused(SignalFault.AUDIENCE, Printable.of(audiences)));
        }
        Instant oldest = clock.instant().minus(expected.oldest()).minus(SKEW);
        if (claims.time("iat").filter(issued -> !issued.isBefore(oldest)).isEmpty()) {
            return Optional.of(Refused.because(SignalFault.TOO_OLD));
        }
        boolean named = claims.text("jti").filter(id -> !id.isBlank()).isPresent();
        return named ? Optional.empty() : Optional.of(Refused.because(SignalFault.NO_ID));
    }

    private static Genuine genuine(JsonDocument claims) {
        return new Genuine(
                claims, claims.text("jti").orElseThrow(), claims.time("iat").orElseThrow());
    }

    private static SignalFault translated(TokenFault fault) {
        return switch (fault) {
            case TOO_LONG, NOT_A_JWT -> SignalFault.NOT_A_TOKEN;
            case ALGORITHM -> SignalFault.ALGORITHM;
            case TYPE -> SignalFault.TYPE;
            case ISSUER -> SignalFault.ISSUER;
            case UNKNOWN_KEY -> SignalFault.KEY;
            case SIGNATURE, ACCESS_TOKEN_HASH -> SignalFault.SIGNATURE;
            case AUDIENCE, AUTHORIZED_PARTY -> SignalFault.AUDIENCE;
            case EXPIRED, UNTIMED -> SignalFault.EXPIRED;
            case NOT_YET_VALID, ISSUED_IN_FUTURE -> SignalFault.NOT_YET_VALID;
            case SUBJECT -> SignalFault.SUBJECT;
            case NONCE -> SignalFault.NONCE;
        };
    }
}
