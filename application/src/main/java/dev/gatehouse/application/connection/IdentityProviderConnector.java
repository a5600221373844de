package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.signin.SignInAttempt;

/**
 * What a team that adds a kind of provider implements.
 *
 * <p>Every method but {@link #kind} and {@link #form} may use the network, each within the limits
 * of the outbound guard; constructors never do. Nothing the provider sends makes a method throw: a
 * refusal and an unavailable provider are different outcomes. Abilities beyond signing in are
 * declared by implementing {@link EndsProviderSessions}, {@link AdmitsBearerTokens}, {@link
 * RefreshesTokens}, {@link DetectsTokenReuse}, {@link RevokesTokens} or {@link
 * dev.gatehouse.application.signal.ReadsRevocationSignals}.
 */
public interface IdentityProviderConnector {
    ProviderKind kind();

    SettingsForm form();

    /**
     * Checks the settings against the provider without a person's help, as far as that goes.
     *
     * <p>The checks run side by side; what cannot be seen without a person is reported as not
     * tried, never as passed. At most two client authentications fail in one examination.
     */
    Diagnosis examine(ConnectionInUse connection, Occasion occasion, ExaminationProgress progress);

    /** Where to send the browser so that the person signs in there. */
    BeginOutcome begin(ConnectionInUse connection, SignInAttempt attempt);

    /**
     * Verifies the provider's answer completely (OIDC Core 3.1.3) against this connection's keys.
     */
    CompleteOutcome complete(
            ConnectionInUse connection, SignInAttempt attempt, CallbackParameters answer);
}
