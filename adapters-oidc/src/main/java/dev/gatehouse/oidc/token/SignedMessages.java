package dev.gatehouse.oidc.token;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.SigningKeys;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what a provider signs that gives no access: logout tokens, security events, revocations.
 *
 * <p>Only what is common to all: the type (RFC 8725, section 3.11, so that no other token of this
 * provider passes for one), algorithm, issuer, signature and times.
 */
public final class SignedMessages {
    private static final int LONGEST = 16_000;
    private final JWSAlgorithm algorithm;
    private final JudgeToken judge;

    /** With the one algorithm that the provider signs with. */
    public SignedMessages(JWSAlgorithm algorithm, SigningKeys keys, InstantSource clock) {
        this.algorithm = algorithm;
        this.judge = new JudgeToken(new Signatures(keys), clock);
    }

    /**
     * Who signs a message of which type.
     *
     * @param needsEnd whether {@code exp} is required
     */
    public record Expected(Issuer issuer, URI keys, Set<String> types, boolean needsEnd) {}

    public TokenOutcome judge(Secret token, Expected expected) {
        TokenRules rules =
                new TokenRules(
                        expected.issuer(),
                        expected.keys(),
                        algorithm,
                        expected.types(),
                        LONGEST,
                        expected.needsEnd());
        return judge.judge(token.reveal(), rules, claims -> Optional.empty());
    }
}
