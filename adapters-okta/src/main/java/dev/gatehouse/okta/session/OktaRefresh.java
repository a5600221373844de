package dev.gatehouse.okta.session;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.session.RefreshAnswer;
import dev.gatehouse.oidc.session.RefreshGrant;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.okta.finding.Believed;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.OktaErrors;
import dev.gatehouse.okta.finding.Reach;
import dev.gatehouse.okta.finding.Secrets;
import dev.gatehouse.okta.signin.Disbelief;
import dev.gatehouse.okta.signin.OktaIdentity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Renews tokens at Okta and reads what its answer means: the status first, then the error.
 *
 * <p>Quirk: Okta uses one text for expired, idle, revoked and reused refresh tokens, so a refusal
 * says no more than that.
 *
 * @see <a href="https://developer.okta.com/docs/guides/refresh-tokens/">Okta: refresh tokens</a>
 */
public final class OktaRefresh {
    /** What Okta says of the person and not of the set-up. */
    private static final Set<String> ABOUT_THE_PERSON = Set.of("user_not_assigned");

    private final RefreshGrant grant;
    private final InstantSource clock;

    public OktaRefresh(
            OutboundGuard guard, Discovery discovery, SigningKeys keys, InstantSource clock) {
        this.clock = clock;
        this.grant = new RefreshGrant(guard, discovery, keys, JWSAlgorithm.RS256, clock);
    }

    public RefreshOutcome refresh(ConnectionInUse connection, TokenSet tokens) {
        ClientId client =
                connection.settings().users().map(UserAuthentication::clientId).orElseThrow();
        Secret refreshToken = tokens.refreshToken().orElseThrow();
        Issuer issuer = connection.settings().issuer();
        return switch (grant.refresh(connection, client, tokens, refreshToken)) {
            case RefreshAnswer.Renewed(var claims, TokenSet renewed) ->
                    new RefreshOutcome.Refreshed(
                            claims.map(told -> OktaIdentity.read(issuer, told)), renewed);
            case RefreshAnswer.Refused(ProviderError error) -> refused(error);
            case RefreshAnswer.Misconfigured(ProviderError error) -> misconfigured(error);
            case RefreshAnswer.Withheld(var why) ->
                    new RefreshOutcome.Misconfigured(Secrets.withheld(why));
            case RefreshAnswer.Disbelieved(var fault, String seen) ->
                    new RefreshOutcome.Misconfigured(Disbelief.token(fault, seen));
            case RefreshAnswer.Faulty(String seen) ->
                    new RefreshOutcome.Unavailable(Disbelief.nonsense(seen));
            case RefreshAnswer.NoKeys(var _, TokenSet renewed) ->
                    new RefreshOutcome.Refreshed(Optional.empty(), unjudged(renewed, tokens));
            case RefreshAnswer.NoMetadata(var why) ->
                    new RefreshOutcome.Unavailable(Believed.finding(why, issuer));
            case RefreshAnswer.Unreachable(var why) ->
                    new RefreshOutcome.Unavailable(
                            Reach.finding(why), RateLimitReset.of(why, clock.instant()));
        };
    }

    /**
     * New tokens whose ID token nobody can judge now. They are kept, because the former refresh
     * token is used up; what the person is comes with the next refresh.
     */
    private static TokenSet unjudged(TokenSet renewed, TokenSet former) {
        return new TokenSet(
                renewed.accessToken(),
                renewed.refreshToken(),
                former.idToken(),
                renewed.accessTokenEndsAt(),
                renewed.receivedAt());
    }

    private static RefreshOutcome misconfigured(ProviderError error) {
        return switch (OktaErrors.read(error)) {
            case OktaErrors.Reading.NotNow(Finding finding) ->
                    new RefreshOutcome.Unavailable(finding);
            case OktaErrors.Reading.Refusal(Finding finding) ->
                    ABOUT_THE_PERSON.contains(finding.code().value())
                            ? new RefreshOutcome.AccessRemoved(finding)
                            : new RefreshOutcome.Misconfigured(finding);
        };
    }

    private static RefreshOutcome refused(ProviderError error) {
        return new RefreshOutcome.Refused(
                Findings.error("refresh_token_refused", "connection")
                        .seen("Okta does not accept the refresh token", error.description())
                        .expected("A refresh token that is neither expired nor revoked")
                        .mend(
                                "Security > API > your server > Access Policies > the rule shows"
                                        + " how long refresh tokens live.",
                                "The person signs in again."));
    }
}
