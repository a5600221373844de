package dev.gatehouse.oidc.token;

import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.token.ReceivedToken.Parsed;
import dev.gatehouse.oidc.token.TokenOutcome.Genuine;
import dev.gatehouse.oidc.token.TokenOutcome.Refused;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The checks that every token passes, cheapest first: a token of a foreign issuer costs no
 * signature check and no request for keys.
 */
final class JudgeToken {
    private final Signatures signatures;
    private final InstantSource clock;

    JudgeToken(Signatures signatures, InstantSource clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Judges by the common rules, then by those of the kind of token. */
    TokenOutcome judge(
            String text, TokenRules rules, Function<JsonDocument, Optional<Refused>> ofItsKind) {
        return switch (ReceivedToken.parse(text, rules.longest())) {
            case Parsed.NoToken(Refused why) -> why;
            case Parsed.Token(ReceivedToken token) ->
                    switch (judge(token, rules)) {
                        case Genuine(JsonDocument claims) ->
                                ofItsKind
                                        .apply(claims)
                                        .or(() -> lifetime(claims, rules))
                                        .<TokenOutcome>map(refused -> refused)
                                        .orElseGet(() -> new Genuine(claims));
                        case Refused refused -> refused;
                        case TokenOutcome.NoKeys none -> none;
                    };
        };
    }

    private TokenOutcome judge(ReceivedToken token, TokenRules rules) {
        if (!token.isSignedBy(rules.algorithm())) {
            String seen = Printable.of(token.jwt().getHeader().getAlgorithm());
            return new Refused(TokenFault.ALGORITHM, seen);
        }
        if (!rules.types().contains(token.type())) {
            return new Refused(TokenFault.TYPE, Printable.of(token.type()));
        }
        String issuer = token.claims().text("iss").orElse("");
        if (!issuer.equals(rules.issuer().value())) {
            return new Refused(TokenFault.ISSUER, Printable.of(issuer));
        }
        return signatures.check(token, rules.keys());
    }

    private Optional<Refused> lifetime(JsonDocument claims, TokenRules rules) {
        return Lifetime.fault(claims, clock.instant(), rules.needsEnd())
                .map(fault -> new Refused(fault, ""));
    }
}
