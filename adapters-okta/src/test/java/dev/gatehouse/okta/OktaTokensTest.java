package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What Okta says of tokens that it refuses to renew or to take back. */
class OktaTokensTest {
    private final SettableClock clock = new SettableClock();
    private ScriptedProvider okta;
    private OktaConnector connector;
    private ConnectionInUse connection;
    private TokenSet tokens;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        connector = new OktaConnector(okta.guard(), clock);
        connection = OktaFixture.connection(okta);
        tokens = OktaFixture.tokens(okta, clock.instant());
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void inventsNoCauseForARefusedRefreshToken() {
        okta.on(
                ScriptedProvider.TOKEN,
                Reply.json(
                        400,
                        "{\"error\":\"invalid_grant\",\"error_description\":"
                                + "\"The refresh token is invalid or expired.\"}"));
        assertThat(connector.refresh(connection, tokens))
                .isInstanceOfSatisfying(
                        RefreshOutcome.Refused.class,
                        refused -> assertCode(refused.finding(), "refresh_token_refused"));
    }

    @Test
    void tellsThatTokensCouldNotBeGivenBack() {
        okta.on(ScriptedProvider.REVOKE, Reply.json(503, ""));
        assertThat(connector.revoke(connection, tokens))
                .hasValueSatisfying(finding -> assertCode(finding, "tokens_not_revoked"));
        okta.on(ScriptedProvider.REVOKE, Reply.json(200, ""));
        assertThat(connector.revoke(connection, tokens)).isEmpty();
    }

    @Test
    void doesNotAskWithoutASecret() {
        ConnectionInUse without =
                new ConnectionInUse(OktaFixture.ADDRESS, connection.settings(), Optional.empty());
        CompleteOutcome outcome =
                connector.complete(
                        without,
                        OktaFixture.attempt(clock.instant()),
                        new CallbackParameters(Map.of("code", "the-code")));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CompleteOutcome.Rejected.class,
                        rejected -> assertCode(rejected.finding(), "client_secret_missing"));
        assertThat(okta.received(ScriptedProvider.TOKEN)).isEmpty();
    }

    private static void assertCode(Finding finding, String code) {
        assertThat(finding.code().value()).isEqualTo(code);
    }
}
