package dev.gatehouse.oidc.signal;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.token.SignedMessages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Judges security event tokens (RFC 8417, section 2.2) and reads the events of CAEP 1.0.
 *
 * <p>They have no end of their own (RFC 8417, section 2.2); one that was issued more than a day ago
 * is refused. Events that we do not know are noted and do nothing.
 */
public final class SecurityEventTokens {
    private static final Set<String> TYPES = Set.of("secevent+jwt");
    private static final Duration OLDEST = Duration.ofDays(1);

    private final SignalTokens tokens;

    public SecurityEventTokens(JWSAlgorithm algorithm, SigningKeys keys, InstantSource clock) {
        this.tokens = new SignalTokens(algorithm, keys, clock);
    }

    /** Who transmits, with which keys, and for which audiences. */
    public record Stream(Issuer transmitter, URI keys, Set<String> audiences) {}

    /**
     * Reads what the token tells.
     *
     * @param who finds the subject in the connector's terms; empty when it is nobody of ours
     */
    public SignalReading read(
            Secret token, Stream stream, Function<SubjectIdentifier, Optional<SignalSubject>> who) {
        var signature =
                new SignedMessages.Expected(stream.transmitter(), stream.keys(), TYPES, false);
        var expected = new SignalTokens.Expected(signature, stream.audiences(), OLDEST);
        return tokens.judge(token, expected, genuine -> read(genuine, who));
    }

    private static SignalReading read(
            SignalTokens.Genuine genuine,
            Function<SubjectIdentifier, Optional<SignalSubject>> who) {
        Optional<JsonDocument> events = genuine.claims().object("events");
        if (events.isEmpty() || events.get().members().isEmpty()) {
            return SignalReading.Refused.because(SignalFault.EVENT);
        }
        List<ToldEvent> told = new ArrayList<>();
        for (Map.Entry<String, Object> event : events.get().members().entrySet()) {
            Optional<JsonDocument> details = events.get().object(event.getKey());
            if (details.isEmpty()) {
                return SignalReading.Refused.because(SignalFault.EVENT);
            }
            told.add(told(genuine, event.getKey(), details.get(), who));
        }
        return new SignalReading.Told(told);
    }

    private static ToldEvent told(
            SignalTokens.Genuine genuine,
            String type,
            JsonDocument event,
            Function<SubjectIdentifier, Optional<SignalSubject>> who) {
        Instant at = EventTime.read(event).orElseGet(() -> EventTime.ofSecond(genuine.issuedAt()));
        return new ToldEvent(
                type.substring(type.lastIndexOf('/') + 1),
                genuine.id() + " " + type,
                who.apply(subject(genuine.claims(), event)),
                at,
                effect(type, event));
    }

    /** In {@code sub_id} of the token; before SSF 1.0 in {@code subject} of the event. */
    private static SubjectIdentifier subject(JsonDocument claims, JsonDocument event) {
        Optional<JsonDocument> subject = event.object("subject");
        return SubjectIdentifier.read(
                claims.object("sub_id")
                        .or(() -> subject.flatMap(complex -> complex.object("user")))
                        .or(() -> subject));
    }

    private static SignalEffect effect(String type, JsonDocument event) {
        return switch (type) {
            case CaepEvents.SESSION_REVOKED -> CaepEvents.sessionRevoked(event);
            case CaepEvents.CREDENTIAL_CHANGE -> CaepEvents.credentialChange(event);
            default -> new SignalEffect.None();
        };
    }
}
