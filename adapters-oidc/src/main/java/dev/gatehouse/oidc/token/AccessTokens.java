package dev.gatehouse.oidc.token;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.token.TokenOutcome.Refused;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges JWT access tokens by the rules of RFC 9068, section 4.
 *
 * <p>The header {@code typ} may be missing, because providers older than the RFC leave it out; a
 * token that calls itself something else (a logout token, a DPoP proof) is refused.
 */
public final class AccessTokens {
    /** Longer ones do not fit into a request header of most servers anyway. */
    private static final int LONGEST = 16_000;

    private static final Set<String> TYPES = Set.of("", "jwt", "at+jwt");
    private final JWSAlgorithm algorithm;
    private final JudgeToken judge;

    /** With the one algorithm that the provider signs with. */
    public AccessTokens(JWSAlgorithm algorithm, SigningKeys keys, InstantSource clock) {
        this.algorithm = algorithm;
        this.judge = new JudgeToken(new Signatures(keys), clock);
    }

    public TokenOutcome judge(Secret token, ProviderMetadata provider, Audience audience) {
        TokenRules rules =
                new TokenRules(provider.issuer(), provider.keys(), algorithm, TYPES, LONGEST);
        return judge.judge(token.reveal(), rules, claims -> fault(claims, audience));
    }

    /**
     * What the token says of itself, unjudged: for a report, never for a decision. Empty when it is
     * not a JWT.
     */
    public static JsonDocument told(Secret token) {
        return ReceivedToken.parse(token.reveal(), LONGEST)
                        instanceof ReceivedToken.Parsed.Token(ReceivedToken received)
                ? received.claims()
                : new JsonDocument(Map.of());
    }

    private static Optional<Refused> fault(JsonDocument claims, Audience audience) {
        List<String> audiences = claims.textOrTexts("aud");
        return audiences.contains(audience.value())
                ? Optional.empty()
                : Optional.of(new Refused(TokenFault.AUDIENCE, Printable.of(audiences)));
    }
}
