package dev.gatehouse.okta.signin;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.session.RefreshGrant;
import dev.gatehouse.oidc.session.Revocation;
import dev.gatehouse.oidc.signin.CodeFlowOutcome.Verified;
import dev.gatehouse.oidc.token.AccessTokens;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks closely at what a verified trial sign-in brought, and uses it: one refresh, one look at
 * where sessions end. What a refresh replaced is given back at once; whoever called gives back the
 * rest.
 */
final class TrialSignIn {
    private final RolesCheck roles;
    private final RefreshCheck refresh;
    private final AudienceCheck audience;
    private final SignOutCheck signOut;
    private final Revocation revocation;

    TrialSignIn(OutboundGuard guard, Discovery discovery, SigningKeys keys, InstantSource clock) {
        this.roles = new RolesCheck(guard);
        this.refresh =
                new RefreshCheck(
                        new RefreshGrant(guard, discovery, keys, JWSAlgorithm.RS256, clock));
        this.audience = new AudienceCheck(new AccessTokens(JWSAlgorithm.RS256, keys, clock));
        this.signOut = new SignOutCheck(guard);
        this.revocation = new Revocation(guard);
    }

    CompleteOutcome.Authenticated examine(
            ConnectionInUse connection,
            ClientId client,
            ProviderIdentity identity,
            Verified verified) {
        JsonDocument claims = verified.idToken();
        TokenSet tokens = verified.tokens();
        List<CheckResult> checks = new ArrayList<>();
        checks.add(TrialChecks.idToken());
        checks.add(TrialChecks.login(identity, claims));
        checks.add(TrialChecks.email(claims));
        checks.add(TrialChecks.uid(claims));
        checks.add(roles.check(identity.roles(), verified));
        checks.add(audience.check(connection, verified.provider(), tokens));
        checks.add(TrialChecks.lifetime(tokens));
        RefreshCheck.Tried tried = refresh.check(connection, client, tokens);
        checks.addAll(tried.checks());
        checks.add(signOut.check(connection, verified.provider(), tokens.idToken()));
        tried.renewed().ifPresent(_ -> giveBack(verified.provider(), connection, client, tokens));
        return new CompleteOutcome.Authenticated(identity, tried.renewed().orElse(tokens), checks);
    }

    /** The former access token alone: its refresh token was used up, or goes on. */
    private void giveBack(
            ProviderMetadata provider, ConnectionInUse connection, ClientId client, TokenSet set) {
        TokenSet former =
                new TokenSet(
                        set.accessToken(),
                        Optional.empty(),
                        set.idToken(),
                        set.accessTokenEndsAt(),
                        set.receivedAt());
        revocation.revoke(provider, connection, client, former);
    }
}
