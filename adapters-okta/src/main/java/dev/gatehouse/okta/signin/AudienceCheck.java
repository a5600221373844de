package dev.gatehouse.okta.signin;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.token.AccessTokens;
import dev.gatehouse.oidc.token.TokenFault;
import dev.gatehouse.oidc.token.TokenOutcome;
import dev.gatehouse.okta.finding.Audiences;

/**
 * Whether access tokens of the server would be admitted at the API, seen from the one that a
 * sign-in brought: at Okta all tokens of a server have its one audience.
 */
final class AudienceCheck {
    private static final String NAME = "access_token";
    private final AccessTokens tokens;

    AudienceCheck(AccessTokens tokens) {
        this.tokens = tokens;
    }

    CheckResult check(ConnectionInUse connection, ProviderMetadata provider, TokenSet set) {
        if (!connection.settings().api()) {
            return new CheckResult.NotTried(NAME, "API access is not enabled.");
        }
        var audience = connection.settings().audience();
        return switch (tokens.judge(set.accessToken(), provider, audience)) {
            case TokenOutcome.Genuine _ -> new CheckResult.Passed(NAME, "Audience " + audience);
            case TokenOutcome.Refused(TokenFault fault, String seen)
                    when fault == TokenFault.AUDIENCE ->
                    new CheckResult.Found(NAME, Audiences.differ(seen, audience));
            case TokenOutcome.Refused(TokenFault fault, String seen) ->
                    new CheckResult.Found(NAME, Disbelief.accessToken(fault, seen));
            case TokenOutcome.NoKeys _ ->
                    new CheckResult.NotTried(NAME, "The keys could not be had just now.");
        };
    }
}
