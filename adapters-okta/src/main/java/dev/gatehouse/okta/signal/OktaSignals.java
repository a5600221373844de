package dev.gatehouse.okta.signal;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.signal.SecurityEventTokens;
import dev.gatehouse.oidc.signal.SignalReading;
import dev.gatehouse.okta.finding.Believed;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what Okta tells of its own accord.
 *
 * <p>OpenID Connect back-channel logout is not among it: Okta has none.
 */
public final class OktaSignals {
    private static final Set<SignalKind> KINDS =
            Set.of(
                    SignalKind.GLOBAL_TOKEN_REVOCATION,
                    SignalKind.FRONT_CHANNEL_LOGOUT,
                    SignalKind.SECURITY_EVENT,
                    SignalKind.EVENT_HOOK);

    private final OrgServer orgServer;
    private final UniversalLogout universalLogout;
    private final SecurityEventTokens securityEvents;
    private final InstantSource clock;

    public OktaSignals(Discovery discovery, SigningKeys keys, InstantSource clock) {
        this.orgServer = new OrgServer(discovery);
        this.universalLogout = new UniversalLogout(keys, clock);
        this.securityEvents = new SecurityEventTokens(JWSAlgorithm.RS256, keys, clock);
        this.clock = clock;
    }

    public Set<SignalKind> kinds() {
        return KINDS;
    }

    public RevocationOutcome read(ConnectionInUse connection, IncomingSignal signal) {
        Issuer issuer = connection.settings().issuer();
        return switch (signal) {
            case IncomingSignal.GlobalTokenRevocation logout ->
                    byOrg(issuer, org -> universalLogout.read(connection, org, logout));
            case IncomingSignal.SecurityEvent event ->
                    byOrg(issuer, org -> read(connection, org, event));
            case IncomingSignal.FrontChannelLogout logout ->
                    FrontChannel.read(issuer, logout, clock.instant());
            case IncomingSignal.EventHook hook -> EventHook.read(connection.settings(), hook);
            case IncomingSignal.BackChannelLogout _ ->
                    new RevocationOutcome.Refused(SignalFault.MALFORMED, "");
        };
    }

    private SignalReading read(
            ConnectionInUse connection, ProviderMetadata org, IncomingSignal.SecurityEvent event) {
        String audience =
                event.audience()
                        .map(a -> a.value())
                        .orElseGet(() -> connection.address().resolve("/signals/ssf").toString());
        var stream = new SecurityEventTokens.Stream(org.issuer(), org.keys(), Set.of(audience));
        var subjects = new OktaSubjects(connection.settings().issuer(), org.issuer());
        return securityEvents.read(event.token(), stream, subjects::find);
    }

    private RevocationOutcome byOrg(
            Issuer issuer, Function<ProviderMetadata, SignalReading> reading) {
        return switch (orgServer.find(issuer)) {
            case MetadataOutcome.Found(ProviderMetadata org) -> outcome(reading.apply(org));
            case MetadataOutcome trouble ->
                    new RevocationOutcome.Unavailable(
                            Believed.finding(trouble, new Issuer(issuer.origin().value())));
        };
    }

    private static RevocationOutcome outcome(SignalReading reading) {
        return switch (reading) {
            case SignalReading.Told(var events) -> new RevocationOutcome.Believed(events);
            case SignalReading.Refused(SignalFault fault, String seen) ->
                    new RevocationOutcome.Refused(fault, seen);
            case SignalReading.NoKeys(KeysOutcome why) ->
                    new RevocationOutcome.Unavailable(Believed.finding(why));
        };
    }
}
