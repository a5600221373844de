package dev.gatehouse.oidc.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;

import dev.gatehouse.domain.connection.ClientId;
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

/** Judges ID tokens of the code flow completely (OIDC Core 1.0, section 3.1.3.7). */
public final class IdTokens {
    private static final int LONGEST = 100_000;
    private final JWSAlgorithm algorithm;
    private final JudgeToken judge;

    /** With the one algorithm that the provider signs with. */
    public IdTokens(JWSAlgorithm algorithm, SigningKeys keys, InstantSource clock) {
        this.algorithm = algorithm;
        this.judge = new JudgeToken(new Signatures(keys), clock);
    }

    /** What an ID token must fit to: who asked, with which nonce, and what came beside it. */
    public record Expected(ClientId client, Secret nonce, Secret accessToken) {}

    public TokenOutcome judge(Secret token, ProviderMetadata provider, Expected expected) {
        TokenRules rules =
                new TokenRules(
                        provider.issuer(), provider.keys(), algorithm, Set.of("", "jwt"), LONGEST);
        return judge.judge(token.reveal(), rules, claims -> fault(claims, expected));
    }

    /** What a renewed ID token must fit to: the client, and the ID token of the sign-in. */
    public record Renewed(ClientId client, Secret former, Secret accessToken) {}

    /** Judges an ID token that a refresh brought (OIDC Core 1.0, section 12.2). */
    public TokenOutcome judge(Secret token, ProviderMetadata provider, Renewed expected) {
        TokenRules rules =
                new TokenRules(
                        provider.issuer(), provider.keys(), algorithm, Set.of("", "jwt"), LONGEST);
        return judge.judge(token.reveal(), rules, claims -> fault(claims, expected));
    }

    private Optional<Refused> fault(JsonDocument claims, Renewed expected) {
        JsonDocument former = formerClaims(expected.former());
        if (!claims.text("sub").equals(former.text("sub")) || !claims.has("sub")) {
            return refused(TokenFault.SUBJECT, "");
        }
        // It should have no nonce; where it has one, it is that of the sign-in.
        if (claims.has("nonce") && !claims.text("nonce").equals(former.text("nonce"))) {
            return refused(TokenFault.NONCE, "");
        }
        return fault(claims, expected.client(), expected.accessToken());
    }

    /** It was judged when it came and lay in our own vault since. */
    private static JsonDocument formerClaims(Secret former) {
        return ReceivedToken.parse(former.reveal(), LONGEST)
                        instanceof ReceivedToken.Parsed.Token(ReceivedToken token)
                ? token.claims()
                : new JsonDocument(Map.of());
    }

    private Optional<Refused> fault(JsonDocument claims, Expected expected) {
        // 3.1.3.7, 11
        if (!claims.text("nonce").map(Secret::new).equals(Optional.of(expected.nonce()))) {
            return refused(TokenFault.NONCE, "");
        }
        return fault(claims, expected.client(), expected.accessToken());
    }

    private Optional<Refused> fault(JsonDocument claims, ClientId wanted, Secret accessToken) {
        String client = wanted.value();
        List<String> audiences = claims.textOrTexts("aud");
        // 3.1.3.7, 3: also refused when it names an audience that we do not trust, that is,
        // another.
        if (!audiences.equals(List.of(client))) {
            return refused(TokenFault.AUDIENCE, Printable.of(audiences));
        }
        // 3.1.3.7, 5
        if (claims.has("azp") && !claims.text("azp").equals(Optional.of(client))) {
            return refused(
                    TokenFault.AUTHORIZED_PARTY, Printable.of(claims.text("azp").orElse("")));
        }
        // 3.1.3.8
        if (claims.has("at_hash") && !hashFits(claims, accessToken)) {
            return refused(TokenFault.ACCESS_TOKEN_HASH, "");
        }
        // Section 2: sub is required, at most 255 ASCII characters.
        boolean subject =
                claims.text("sub").filter(s -> s.matches("[\\x21-\\x7E]{1,255}")).isPresent();
        return subject ? Optional.empty() : refused(TokenFault.SUBJECT, "");
    }

    private boolean hashFits(JsonDocument claims, Secret accessToken) {
        AccessTokenHash hash =
                AccessTokenHash.compute(
                        new BearerAccessToken(accessToken.reveal()), algorithm, null);
        return claims.text("at_hash").filter(hash.getValue()::equals).isPresent();
    }

    private static Optional<Refused> refused(TokenFault fault, String seen) {
        return Optional.of(new Refused(fault, seen));
    }
}
