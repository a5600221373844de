package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.provider.Received;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestToken;
import dev.gatehouse.okta.connection.OktaSettingsForm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;

class OktaSignOutTest {
    private static final URI HOME = URI.create("https://gate.example/o/acme");
    private final SettableClock clock = new SettableClock();
    private TokenSet tokens;
    private ScriptedProvider okta;
    private OktaConnector connector;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        connector = new OktaConnector(okta.guard(), clock);
        tokens = OktaFixture.tokens(okta, clock.instant());
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void endsTheSessionAtOktaWithTheIdTokenAsHint() {
        assertThat(connector.signOut(connection(okta.origin()), tokens.idToken(), HOME))
                .hasValueSatisfying(
                        end -> {
                            assertThat(end.endpoint())
                                    .isEqualTo(okta.at("/oauth2/default/v1/logout"));
                            assertThat(end.idTokenHint()).isEqualTo(tokens.idToken());
                            assertThat(end.returnTo()).isEqualTo(HOME);
                        });
    }

    @Test
    void endsTheOwnSessionAllTheSameWhenOktaIsAway() {
        okta.on(ScriptedProvider.METADATA, Reply.json(500, ""));

        assertThat(connector.signOut(connection(okta.origin()), tokens.idToken(), HOME)).isEmpty();
    }

    @Test
    void sendsATokenOfAnotherIssuerNowhere() {
        Secret foreign =
                TestToken.id(okta, clock.instant()).with("iss", "https://other.example").signed();
        assertThat(connector.signOut(connection(okta.origin()), foreign, HOME)).isEmpty();
        TokenSet set =
                new TokenSet(
                        tokens.accessToken(),
                        tokens.refreshToken(),
                        foreign,
                        tokens.accessTokenEndsAt(),
                        tokens.receivedAt());
        assertThat(connector.revoke(connection(okta.origin()), set)).isPresent();
        assertThat(okta.received(ScriptedProvider.REVOKE)).isEmpty();
    }

    @Test
    void givesBothTokensBack() {
        okta.on(ScriptedProvider.REVOKE, Reply.json(200, ""));

        assertThat(connector.revoke(connection(okta.origin()), tokens)).isEmpty();
        assertThat(okta.received(ScriptedProvider.REVOKE))
                .extracting(Received::form)
                .extracting(form -> form.get("token"))
                .containsExactly("refresh-1", "access-1");
    }

    @Test
    void warnsWhenTokensCannotBeGivenBack() {
        okta.on(ScriptedProvider.REVOKE, Reply.json(401, "{}"));

        assertThat(connector.revoke(connection(okta.origin()), tokens))
                .map(Finding::severity)
                .contains(Severity.WARNING);
    }

    @Test
    void givesNothingBackToAnotherOrigin() {
        Origin elsewhere = new Origin("https://acme.okta.com");

        assertThat(connector.revoke(connection(elsewhere), tokens)).isPresent();
        assertThat(okta.received(ScriptedProvider.REVOKE)).isEmpty();
    }

    private ConnectionInUse connection(Origin secretFor) {
        var form = new OktaSettingsForm(okta.guard().policy());
        return OktaFixture.connection(okta.issuer(), secretFor, form);
    }
}
