package dev.gatehouse.okta.signal;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.signal.IncomingSignal.GlobalTokenRevocation;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.signal.EventTime;
import dev.gatehouse.oidc.signal.SignalReading;
import dev.gatehouse.oidc.signal.SignalReading.Refused;
import dev.gatehouse.oidc.signal.SignalTokens;
import dev.gatehouse.oidc.signal.SubjectIdentifier;
import dev.gatehouse.oidc.token.SignedMessages;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Judges Universal Logout: a token signed by the org, then the body that names the person.
 *
 * @see <a href="https://developer.okta.com/docs/guides/oin-universal-logout-overview/">Okta:
 *     Universal Logout</a>, after draft-parecki-oauth-global-token-revocation
 */
final class UniversalLogout {
    static final String PATH = "/global-token-revocation";
    private static final Set<String> TYPES = Set.of("global-token-revocation+jwt");

    /** Okta's tokens live five minutes. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final SignalTokens tokens;

    UniversalLogout(SigningKeys keys, InstantSource clock) {
        this.tokens = new SignalTokens(JWSAlgorithm.RS256, keys, clock);
    }

    SignalReading read(
            ConnectionInUse connection, ProviderMetadata org, GlobalTokenRevocation signal) {
        ConnectionSettings settings = connection.settings();
        String audience = connection.address().resolve(PATH).toString();
        var signature = new SignedMessages.Expected(org.issuer(), org.keys(), TYPES, true);
        var expected = new SignalTokens.Expected(signature, Set.of(audience), OLDEST);
        var subjects = new OktaSubjects(settings.issuer(), org.issuer());
        return tokens.judge(
                signal.token(),
                expected,
                genuine ->
                        isForClient(genuine.claims(), settings)
                                ? told(genuine, signal.body(), subjects)
                                : new Refused(SignalFault.CLIENT, ""));
    }

    /** The {@code sub} is the client that people sign in with. */
    private static boolean isForClient(JsonDocument claims, ConnectionSettings settings) {
        Optional<String> client =
                settings.users().map(UserAuthentication::clientId).map(c -> c.value());
        return client.isPresent() && client.equals(claims.text("sub"));
    }

    private static SignalReading told(
            SignalTokens.Genuine genuine, String body, OktaSubjects subjects) {
        Optional<JsonDocument> subject = JsonDocument.parse(body).flatMap(b -> b.object("sub_id"));
        SubjectIdentifier identifier = SubjectIdentifier.read(subject);
        return switch (identifier) {
            case SubjectIdentifier.Nonsense(String seen) ->
                    new Refused(SignalFault.MALFORMED, seen);
            case SubjectIdentifier.Unusable(String format) ->
                    new Refused(SignalFault.SUBJECT_UNSUPPORTED, format);
            case SubjectIdentifier.IssuerAndSubject _ -> told(genuine, identifier, subjects);
            case SubjectIdentifier.Email _ -> told(genuine, identifier, subjects);
        };
    }

    private static SignalReading told(
            SignalTokens.Genuine genuine, SubjectIdentifier identifier, OktaSubjects subjects) {
        return SignalReading.Told.of(
                new ToldEvent(
                        "universal_logout",
                        genuine.id(),
                        subjects.find(identifier),
                        EventTime.ofSecond(genuine.issuedAt()),
                        new SignalEffect.SignOut()));
    }
}
