package dev.gatehouse.server;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.BeginOutcome;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.application.connection.SettingsForm;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.ReadsRevocationSignals;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.signal.LogoutTokens;
import dev.gatehouse.oidc.signal.SignalReading;

import java.time.InstantSource;
import java.util.Set;

/** A provider with OpenID Connect back-channel logout, which Okta has not. */
final class StandInConnector implements IdentityProviderConnector, ReadsRevocationSignals {
    static final ProviderKind KIND = new ProviderKind("standin");
    private final IdentityProviderConnector okta;
    private final Discovery discovery;
    private final LogoutTokens tokens;

    StandInConnector(IdentityProviderConnector okta, OutboundGuard guard, InstantSource clock) {
        this.okta = okta;
        this.discovery = new Discovery(guard, clock);
        this.tokens = new LogoutTokens(JWSAlgorithm.RS256, new SigningKeys(guard, clock), clock);
    }

    @Override
    public ProviderKind kind() {
        return KIND;
    }

    @Override
    public SettingsForm form() {
        return okta.form();
    }

    @Override
    public Diagnosis examine(
            ConnectionInUse connection, Occasion occasion, ExaminationProgress progress) {
        return okta.examine(connection, occasion, progress);
    }

    @Override
    public BeginOutcome begin(ConnectionInUse connection, SignInAttempt attempt) {
        return okta.begin(connection, attempt);
    }

    @Override
    public CompleteOutcome complete(
            ConnectionInUse connection, SignInAttempt attempt, CallbackParameters answer) {
        return okta.complete(connection, attempt, answer);
    }

    @Override
    public Set<SignalKind> signals() {
        return Set.of(SignalKind.BACK_CHANNEL_LOGOUT);
    }

    @Override
    public RevocationOutcome read(ConnectionInUse connection, IncomingSignal signal) {
        if (!(signal instanceof IncomingSignal.BackChannelLogout logout)
                || !(discovery.find(connection.settings().issuer())
                        instanceof MetadataOutcome.Found found)) {
            return new RevocationOutcome.Refused(SignalFault.MALFORMED, "");
        }
        var client = connection.settings().users().orElseThrow().clientId();
        return switch (tokens.read(logout.token(), found.metadata(), client)) {
            case SignalReading.Told(var events) -> new RevocationOutcome.Believed(events);
            case SignalReading.Refused(SignalFault fault, String seen) ->
                    new RevocationOutcome.Refused(fault, seen);
            case SignalReading.NoKeys _ ->
                    new RevocationOutcome.Unavailable(
                            new Finding(
                                    new FindingCode("keys_missing"),
                                    Severity.ERROR,
                                    "metadata_url",
                                    "No keys",
                                    "Keys",
                                    new Remedy("", "")));
        };
    }
}
