package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;

import java.time.InstantSource;

/** Lets a person wait who comes into a browser where another one is signed in. */
public final class AskToReplace {
    private final PendingSignIns pending;
    private final RandomSecrets secrets;
    private final InstantSource clock;

    public AskToReplace(PendingSignIns pending, RandomSecrets secrets, InstantSource clock) {
        this.pending = pending;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether another person is signed in in this browser, and nobody decided about it yet. */
    boolean isNeeded(Arrival arrival, User coming) {
        return !arrival.confirmed()
                && arrival.call().caller() instanceof Caller.Member member
                && member.session().isPresent()
                && member.organization().equals(arrival.organization().id())
                && !member.user().equals(coming.id());
    }

    SignInOutcome ask(Arrival arrival) {
        Secret ticket = secrets.next();
        pending.keep(
                new PendingSignIn(
                        ticket,
                        arrival.organization().id(),
                        arrival.revision(),
                        arrival.identity(),
                        arrival.tokens(),
                        arrival.begunAt(),
                        arrival.returnTo(),
                        clock.instant()));
        return new SignInOutcome.OtherPerson(ticket);
    }
}
