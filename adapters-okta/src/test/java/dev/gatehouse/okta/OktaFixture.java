package dev.gatehouse.okta;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.AttemptId;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.TestToken;
import dev.gatehouse.okta.connection.OktaSettingsForm;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A valid, boring connection and attempt. */
final class OktaFixture {
    static final Address ADDRESS = new Address(URI.create("https://gate.example/o/acme"));
    static final String AUDIENCE = ADDRESS.toString();
    static final String SECRET = "a-client-secret-of-the-web-app";

    private OktaFixture() {}

    /** With the provider's own issuer and origin. */
    static ConnectionInUse connection(ScriptedProvider okta) {
        var form = new OktaSettingsForm(okta.guard().policy());
        return connection(okta.issuer(), okta.origin(), form);
    }

    /** Tokens as a sign-in brought them. */
    static TokenSet tokens(ScriptedProvider okta, Instant now) {
        return new TokenSet(
                new Secret("access-1"),
                Optional.of(new Secret("refresh-1")),
                TestToken.id(okta, now).signed(),
                now,
                now);
    }

    static ConnectionInUse connection(Issuer issuer, Origin secretFor, OktaSettingsForm form) {
        UserAuthentication users =
                new UserAuthentication(
                        new ClientId(TestToken.CLIENT),
                        new ClientAuthentication.BySecret(Optional.empty(), Optional.empty()),
                        Optional.of(new ClientId("0oa1native")),
                        form.scopes(),
                        RefreshLifetimes.UNKNOWN);
        ConnectionSettings settings =
                new ConnectionSettings(
                        new ProviderKind("okta"),
                        issuer,
                        Optional.of(users),
                        true,
                        new Audience(AUDIENCE));
        return new ConnectionInUse(
                ADDRESS,
                settings,
                Optional.of(new ConnectionInUse.BoundSecret(ClientSecret.of(SECRET), secretFor)));
    }

    static SignInAttempt attempt(Instant now) {
        return attempt(now, new Purpose.SignIn("/"));
    }

    /** An attempt that looks closely at what comes. */
    static SignInAttempt trial(Instant now) {
        return attempt(
                now,
                new Purpose.Trial(1, 0, dev.gatehouse.domain.audit.Actor.SYSTEM, Optional.empty()));
    }

    private static SignInAttempt attempt(Instant now, Purpose purpose) {
        return new SignInAttempt(
                new AttemptId(new UUID(0, 1)),
                new OrganizationId(new UUID(0, 2)),
                new ProviderKind("okta"),
                purpose,
                new Secret("the-state-of-this-very-attempt-0123456789ab"),
                new Secret("browser").hash(),
                new Secret(TestToken.NONCE),
                new Secret("the-verifier-of-this-very-attempt-0123456789"),
                ADDRESS.resolve("/login/okta/redirect"),
                now);
    }
}
