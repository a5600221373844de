package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;

import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.oidc.provider.SettableClock;
import dev.gatehouse.oidc.provider.TestKeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When the provider's metadata suddenly names endpoints at another origin, neither the stored
 * secret nor a signature of our key goes there, whatever we do.
 */
class MovedTokenEndpointTest {
    private final SettableClock clock = new SettableClock();
    private ScriptedProvider okta;
    private ScriptedProvider other;
    private OktaConnector connector;

    /** How the client proves who it is. */
    enum Proof {
        SECRET,
        KEY
    }

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        other = new ScriptedProvider();
        HealthyOkta.on(okta);
        Map<String, Object> moved = okta.metadata();
        moved.put("token_endpoint", other.at(ScriptedProvider.TOKEN).toString());
        moved.put("revocation_endpoint", other.at(ScriptedProvider.REVOKE).toString());
        okta.publish(moved);
        Set<Origin> both = Set.of(okta.origin(), other.origin());
        connector =
                new OktaConnector(
                        new OutboundGuard(
                                new OutboundPolicy(both, ScriptedProvider.AMPLE, 100_000)),
                        clock);
    }

    @AfterEach
    void stop() {
        okta.close();
        other.close();
    }

    private ClientKey key() throws JOSEException {
        byte[] pkcs8 = TestKeys.FIRST.toRSAPrivateKey().getEncoded();
        Secret secret = new Secret(Base64.getEncoder().encodeToString(pkcs8));
        return new ClientKey(1, "kid", secret, clock.instant(), Optional.empty());
    }

    private ConnectionInUse connection(Proof proof) throws JOSEException {
        ConnectionInUse bySecret = OktaFixture.connection(okta);
        return switch (proof) {
            case SECRET -> bySecret;
            case KEY ->
                    new ConnectionInUse(
                            bySecret.address(),
                            bySecret.settings(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new ConnectionInUse.BoundKey(key(), clock.instant())));
        };
    }

    @ParameterizedTest
    @EnumSource
    void isGivenNoProofOfWhoWeAre(Proof proof) throws JOSEException {
        ConnectionInUse connection = connection(proof);
        SignInAttempt attempt = OktaFixture.trial(clock.instant());
        TokenSet tokens = OktaFixture.tokens(okta, clock.instant());

        assertThat(
                        connector
                                .examine(connection, Occasion.ASKED, ExaminationProgress.UNWATCHED)
                                .findings())
                .extracting(Finding::code)
                .extracting(code -> code.value())
                .contains("token_endpoint_elsewhere");
        assertThat(
                        connector.complete(
                                connection,
                                attempt,
                                new CallbackParameters(
                                        Map.of(
                                                "code",
                                                "the-code",
                                                "state",
                                                attempt.state().reveal()))))
                .isInstanceOf(CompleteOutcome.Rejected.class);
        connector.refresh(connection, tokens);
        connector.revoke(connection, tokens);

        // The native client has no secret: what it asks proves nothing.
        assertThat(other.received(ScriptedProvider.TOKEN))
                .allSatisfy(
                        request -> {
                            assertThat(request.header("Authorization")).isEmpty();
                            assertThat(request.form())
                                    .doesNotContainKeys("client_secret", "client_assertion")
                                    .doesNotContainValue("refresh-1");
                        });
        assertThat(other.received(ScriptedProvider.REVOKE)).isEmpty();
    }
}
