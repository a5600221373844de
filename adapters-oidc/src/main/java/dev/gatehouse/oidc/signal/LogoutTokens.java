package dev.gatehouse.oidc.signal;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.token.SignedMessages;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Judges logout tokens completely (OpenID Connect Back-Channel Logout 1.0, section 2.6).
 *
 * <p>With {@code sid} it means that one browser, also when {@code sub} is there too; with {@code
 * sub} alone all sessions of the person (section 2.7).
 */
public final class LogoutTokens {
    public static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** Section 2.4 recommends {@code logout+jwt}; older providers send none or {@code JWT}. */
    private static final Set<String> TYPES = Set.of("", "jwt", "logout+jwt");

    /** Section 2.4: they live two minutes at most; older ones are somebody's copies. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final SignalTokens tokens;

    public LogoutTokens(JWSAlgorithm algorithm, SigningKeys keys, InstantSource clock) {
        this.tokens = new SignalTokens(algorithm, keys, clock);
    }

    public SignalReading read(Secret token, ProviderMetadata provider, ClientId client) {
        var signature =
                new SignedMessages.Expected(provider.issuer(), provider.keys(), TYPES, true);
        var expected = new SignalTokens.Expected(signature, Set.of(client.value()), OLDEST);
        return tokens.judge(token, expected, genuine -> read(genuine, provider.issuer()));
    }

    private static SignalReading read(SignalTokens.Genuine genuine, Issuer issuer) {
        JsonDocument claims = genuine.claims();
        // 2.6, 6: events is an object with this member, itself an object.
        boolean says = claims.object("events").flatMap(e -> e.object(EVENT)).isPresent();
        if (!says) {
            return SignalReading.Refused.because(SignalFault.EVENT);
        }
        // 2.6, 7: a nonce would make an ID token of it.
        if (claims.members().containsKey("nonce")) {
            return SignalReading.Refused.because(SignalFault.NONCE);
        }
        // 2.6, 5
        return subject(claims, issuer)
                .<SignalReading>map(subject -> told(genuine, subject))
                .orElseGet(() -> SignalReading.Refused.because(SignalFault.SUBJECT));
    }

    private static Optional<SignalSubject> subject(JsonDocument claims, Issuer issuer) {
        try {
            Optional<SignalSubject> browser =
                    claims.text("sid")
                            .map(ProviderSessionId::new)
                            .map(sid -> new SignalSubject.Browser(issuer, sid));
            return browser.or(
                    () ->
                            claims.text("sub")
                                    .map(ProviderUserId::new)
                                    .map(id -> new SignalSubject.Account(new Pin(issuer, id))));
        } catch (InvalidValue malformed) {
            return Optional.empty();
        }
    }

    private static SignalReading told(SignalTokens.Genuine genuine, SignalSubject subject) {
        return SignalReading.Told.of(
                new ToldEvent(
                        "backchannel-logout",
                        genuine.id(),
                        Optional.of(subject),
                        EventTime.ofSecond(genuine.issuedAt()),
                        new SignalEffect.SignOut()));
    }
}
