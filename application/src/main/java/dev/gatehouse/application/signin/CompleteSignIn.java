package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Receives the browser back from the provider.
 *
 * <p>The attempt is judged before anything the provider sent is read: it must exist, be begun in
 * this browser, be unused and not over (RFC 9700, sections 2.1 and 4.7).
 */
public final class CompleteSignIn {
    private final SignInAttempts attempts;
    private final AdmitPerson admit;
    private final FinishTrial trial;
    private final Refusals refusals;
    private final Measurements measurements;
    private final InstantSource clock;

    public CompleteSignIn(
            SignInAttempts attempts,
            AdmitPerson admit,
            FinishTrial trial,
            Refusals refusals,
            Measurements measurements,
            InstantSource clock) {
        this.attempts = attempts;
        this.admit = admit;
        this.trial = trial;
        this.refusals = refusals;
        this.measurements = measurements;
        this.clock = clock;
    }

    public SignInOutcome complete(
            CallContext call,
            Organization organization,
            String kind,
            CallbackParameters answer,
            Set<SecretHash> browsers) {
        SignInOutcome outcome = judged(call, organization, kind, answer, browsers);
        Measurement.of(outcome).ifPresent(measurements::take);
        return outcome;
    }

    private SignInOutcome judged(
            CallContext call,
            Organization organization,
            String kind,
            CallbackParameters answer,
            Set<SecretHash> browsers) {
        Optional<String> state = answer.get("state");
        if (state.isEmpty()) {
            return refusals.refuse(call, organization, RefusalCode.STATE_UNKNOWN);
        }
        return switch (attempts.take(organization.id(), new Secret(state.get()), browsers)) {
            case SignInAttempts.Taken.Unknown() ->
                    refusals.refuse(call, organization, RefusalCode.STATE_UNKNOWN);
            case SignInAttempts.Taken.Used() ->
                    refusals.refuse(call, organization, RefusalCode.ATTEMPT_USED);
            case SignInAttempts.Taken.Foreign() ->
                    refusals.refuse(call, organization, RefusalCode.OTHER_BROWSER);
            case SignInAttempts.Taken.Attempt(SignInAttempt attempt) ->
                    // RFC 9700, 4.4.2: each provider comes back to a redirect URI of its own.
                    !attempt.kind().value().equals(kind)
                            ? refusals.refuse(call, organization, RefusalCode.STATE_UNKNOWN)
                            : attempt.expired(clock.instant())
                                    ? refusals.refuse(
                                            call, organization, RefusalCode.ATTEMPT_EXPIRED)
                                    : complete(call, organization, attempt, answer);
        };
    }

    private SignInOutcome complete(
            CallContext call,
            Organization organization,
            SignInAttempt attempt,
            CallbackParameters answer) {
        return switch (attempt.purpose()) {
            case Purpose.SignIn signIn -> admit.admit(call, organization, attempt, signIn, answer);
            case Purpose.Trial purpose ->
                    trial.finish(call, organization, attempt, purpose, answer);
        };
    }
}
