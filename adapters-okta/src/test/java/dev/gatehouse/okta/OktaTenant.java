package dev.gatehouse.okta;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestKeys;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A tenant whose org server signs with the second key, and its custom server with the first. */
final class OktaTenant implements AutoCloseable {
    static final Address ADDRESS = OktaFixture.ADDRESS;
    static final String LOGOUT_URL = ADDRESS + "/global-token-revocation";
    static final String STREAM_URL = ADDRESS + "/signals/ssf";

    final SettableClock clock = new SettableClock();
    final ScriptedProvider okta;
    private final OktaConnector connector;
    private final ConnectionInUse connection;

    OktaTenant() {
        try {
            okta = new ScriptedProvider();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        orgCallsItself(okta.origin().value());
        okta.on(
                "/oauth2/v1/keys",
                Reply.json(200, new JWKSet(List.of(TestKeys.SECOND)).toString()));
        connector = new OktaConnector(okta.guard(), clock);
        connection =
                OktaFixture.connection(
                        okta.issuer(),
                        okta.origin(),
                        new dev.gatehouse.okta.connection.OktaSettingsForm(okta.guard().policy()));
    }

    void orgCallsItself(String issuer) {
        Map<String, Object> metadata = okta.metadata();
        metadata.put("issuer", issuer);
        metadata.put("jwks_uri", okta.origin() + "/oauth2/v1/keys");
        okta.on(
                "/.well-known/openid-configuration",
                Reply.json(200, JSONObjectUtils.toJSONString(metadata)));
    }

    String org() {
        return okta.origin().value();
    }

    SignalSubject account(String userId) {
        return new SignalSubject.Account(new Pin(okta.issuer(), new ProviderUserId(userId)));
    }

    RevocationOutcome read(IncomingSignal signal) {
        return connector.read(connection, signal);
    }

    ToldEvent told(IncomingSignal signal) {
        return ((RevocationOutcome.Believed) read(signal)).events().getFirst();
    }

    SignalFault refused(IncomingSignal signal) {
        return ((RevocationOutcome.Refused) read(signal)).fault();
    }

    @Override
    public void close() {
        okta.close();
    }
}
