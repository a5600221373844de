package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Reads the token endpoint's answer (RFC 6749, sections 5.1 and 5.2; OIDC Core 3.1.3.3). */
final class ReadTokens {
    /** Where {@code expires_in} is missing; short, so that a refresh finds out soon. */
    private static final long UNTOLD_LIFETIME = Duration.ofMinutes(5).toSeconds();

    private static final long LONGEST_LIFETIME = Duration.ofDays(1).toSeconds();

    private ReadTokens() {}

    /** The answer to a code: access token and ID token. */
    static TokenAnswer read(Answer answer, Instant now) {
        return read(answer, tokens -> issued(tokens, now, Optional.empty()));
    }

    /**
     * The answer to a refresh token: what is left out stays as it was. The status is read first: a
     * provider that is busy has refused nothing, whatever its body says.
     */
    static TokenAnswer renewed(Answer answer, Instant now, TokenSet before) {
        return answer.busy()
                ? new TokenAnswer.Unreachable(answer.asBusy())
                : read(answer, tokens -> issued(tokens, now, Optional.of(before)));
    }

    private static TokenAnswer read(Answer answer, Function<Tokens, TokenAnswer> issued) {
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(Messages.inbound(answer));
            return response instanceof TokenErrorResponse refused
                    ? error(refused.getErrorObject(), answer)
                    : issued.apply(response.toSuccessResponse().getTokens());
        } catch (ParseException | RuntimeException malformed) {
            return neither(answer);
        }
    }

    private static TokenAnswer issued(Tokens tokens, Instant now, Optional<TokenSet> before) {
        AccessToken access = tokens.getAccessToken();
        if (!AccessTokenType.BEARER.equals(access.getType())) {
            return new TokenAnswer.Faulty("The token type is not Bearer");
        }
        Optional<Secret> id = idToken(tokens).or(() -> before.map(TokenSet::idToken));
        if (id.isEmpty()) {
            return new TokenAnswer.Faulty("The answer holds no ID token");
        }
        Optional<Secret> refresh =
                Optional.ofNullable(tokens.getRefreshToken())
                        .map(RefreshToken::getValue)
                        .map(Secret::new)
                        .or(() -> before.flatMap(TokenSet::refreshToken));
        return new TokenAnswer.Issued(
                new TokenSet(
                        new Secret(access.getValue()),
                        refresh,
                        id.get(),
                        now.plusSeconds(lifetime(access)),
                        now));
    }

    private static Optional<Secret> idToken(Tokens tokens) {
        return tokens instanceof OIDCTokens oidc
                ? Optional.ofNullable(oidc.getIDTokenString()).map(Secret::new)
                : Optional.empty();
    }

    private static long lifetime(AccessToken access) {
        long told = access.getLifetime();
        return told <= 0 ? UNTOLD_LIFETIME : Math.min(told, LONGEST_LIFETIME);
    }

    private static TokenAnswer error(ErrorObject error, Answer answer) {
        String code = error.getCode();
        if (code == null) {
            return neither(answer);
        }
        String description = error.getDescription();
        return new TokenAnswer.Refused(
                new ProviderError(code, description == null ? "" : description, answer.status()));
    }

    private static TokenAnswer neither(Answer answer) {
        return answer.busy()
                ? new TokenAnswer.Unreachable(answer.asBusy())
                : new TokenAnswer.Nonsense(
                        "HTTP " + answer.status() + " without tokens and without an error");
    }
}
