package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.okta.connection.OktaSettingsForm;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Settings that fit the sandbox's tenant, but for what a test says. */
final class Entered {
    /** What may be entered wrongly. */
    enum Field {
        ISSUER,
        CLIENT_ID,
        SECRET,
        NATIVE_CLIENT_ID
    }

    private Entered() {}

    static ConnectionInUse at(SpoiltOkta okta, Map<Field, String> wrong) {
        Issuer issuer = new Issuer(wrong.getOrDefault(Field.ISSUER, okta.issuer()));
        UserAuthentication users =
                new UserAuthentication(
                        new ClientId(wrong.getOrDefault(Field.CLIENT_ID, SpoiltOkta.WEB)),
                        new ClientAuthentication.BySecret(Optional.empty(), Optional.empty()),
                        Optional.of(
                                new ClientId(
                                        wrong.getOrDefault(
                                                Field.NATIVE_CLIENT_ID, SpoiltOkta.NATIVE))),
                        new OktaSettingsForm(OutboundPolicy.STRICT).scopes(),
                        RefreshLifetimes.UNKNOWN);
        ConnectionInUse.BoundSecret secret =
                new ConnectionInUse.BoundSecret(
                        ClientSecret.of(wrong.getOrDefault(Field.SECRET, SpoiltOkta.SECRET)),
                        issuer.origin());
        return new ConnectionInUse(
                new Address(URI.create("https://gate.example/o/acme")),
                new ConnectionSettings(
                        new ProviderKind("okta"),
                        issuer,
                        Optional.of(users),
                        true,
                        new Audience("https://gate.example/o/acme")),
                Optional.of(secret));
    }
}
