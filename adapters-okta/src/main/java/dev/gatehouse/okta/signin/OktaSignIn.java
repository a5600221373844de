package dev.gatehouse.okta.signin;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.BeginOutcome;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.session.Revocation;
import dev.gatehouse.oidc.signin.AuthorizationRequests;
import dev.gatehouse.oidc.signin.CodeFlow;
import dev.gatehouse.oidc.signin.CodeFlowOutcome;
import dev.gatehouse.okta.finding.Believed;
import dev.gatehouse.okta.finding.OktaErrors;
import dev.gatehouse.okta.finding.Reach;
import dev.gatehouse.okta.finding.Secrets;

import java.time.InstantSource;
import java.util.List;

/** Signs people in at Okta; refused and unavailable are never taken for each other. */
public final class OktaSignIn {
    private final Discovery discovery;
    private final CodeFlow flow;
    private final TrialSignIn trial;
    private final Revocation revocation;

    public OktaSignIn(
            OutboundGuard guard, Discovery discovery, SigningKeys keys, InstantSource clock) {
        this.discovery = discovery;
        this.flow = new CodeFlow(guard, discovery, keys, JWSAlgorithm.RS256, clock);
        this.trial = new TrialSignIn(guard, discovery, keys, clock);
        this.revocation = new Revocation(guard);
    }

    public BeginOutcome begin(ConnectionInUse connection, SignInAttempt attempt) {
        Issuer issuer = connection.settings().issuer();
        return switch (discovery.find(issuer)) {
            case MetadataOutcome.Found(ProviderMetadata provider) ->
                    new BeginOutcome.Redirect(
                            AuthorizationRequests.address(provider, client(connection), attempt));
            case MetadataOutcome trouble ->
                    new BeginOutcome.Unavailable(Believed.finding(trouble, issuer));
        };
    }

    public CompleteOutcome complete(
            ConnectionInUse connection, SignInAttempt attempt, CallbackParameters answer) {
        CodeFlowOutcome outcome =
                flow.complete(connection, client(connection).clientId(), attempt, answer);
        return switch (outcome) {
            case CodeFlowOutcome.Verified verified -> authenticated(connection, attempt, verified);
            case CodeFlowOutcome.Refused(var error) -> refused(OktaErrors.read(error));
            case CodeFlowOutcome.Foreign(String issuer) ->
                    new CompleteOutcome.Rejected(Disbelief.foreign(issuer));
            case CodeFlowOutcome.Nonsense(String seen) ->
                    new CompleteOutcome.Rejected(Disbelief.nonsense(seen));
            case CodeFlowOutcome.NoAnswer(String seen) ->
                    new CompleteOutcome.Unavailable(Disbelief.nonsense(seen));
            case CodeFlowOutcome.Disbelieved(var fault, String seen, TokenSet tokens) -> {
                giveBack(connection, tokens);
                yield new CompleteOutcome.Rejected(Disbelief.token(fault, seen));
            }
            case CodeFlowOutcome.SecretWithheld(var why) ->
                    new CompleteOutcome.Rejected(Secrets.withheld(why));
            case CodeFlowOutcome.NoMetadata(MetadataOutcome why) ->
                    noMetadata(why, connection.settings().issuer());
            case CodeFlowOutcome.NoKeys(KeysOutcome why, TokenSet tokens) -> {
                giveBack(connection, tokens);
                yield new CompleteOutcome.Unavailable(Believed.finding(why));
            }
            case CodeFlowOutcome.Unreachable(var why) ->
                    new CompleteOutcome.Unavailable(Reach.finding(why));
        };
    }

    private static CompleteOutcome refused(OktaErrors.Reading reading) {
        return switch (reading) {
            case OktaErrors.Reading.Refusal(var finding) -> new CompleteOutcome.Denied(finding);
            case OktaErrors.Reading.NotNow(var finding) -> new CompleteOutcome.Unavailable(finding);
        };
    }

    private static CompleteOutcome noMetadata(MetadataOutcome why, Issuer issuer) {
        return new CompleteOutcome.Unavailable(Believed.finding(why, issuer));
    }

    /** Only a trial looks closely: it costs several requests. */
    private CompleteOutcome authenticated(
            ConnectionInUse connection, SignInAttempt attempt, CodeFlowOutcome.Verified verified) {
        Issuer issuer = connection.settings().issuer();
        ProviderIdentity identity = OktaIdentity.read(issuer, verified.idToken());
        return attempt.purpose() instanceof Purpose.Trial
                ? trial.examine(connection, client(connection).clientId(), identity, verified)
                : new CompleteOutcome.Authenticated(identity, verified.tokens(), List.of());
    }

    /** Tokens that nobody will use are given back; if that fails, they end on their own. */
    private void giveBack(ConnectionInUse connection, TokenSet tokens) {
        if (discovery.find(connection.settings().issuer())
                instanceof MetadataOutcome.Found(ProviderMetadata provider)) {
            revocation.revoke(provider, connection, client(connection).clientId(), tokens);
        }
    }

    /** Sign-ins are only begun where authentication for users is enabled. */
    private static UserAuthentication client(ConnectionInUse connection) {
        return connection.settings().users().orElseThrow();
    }
}
