package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.session.GiveBack;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;

import java.time.InstantSource;
import java.util.Optional;

/** Lets a person decide whether to replace somebody else who is signed in in the same browser. */
public final class ConfirmSignIn {
    private static final int MOST = 100;

    private final PendingSignIns pending;
    private final AdmitPerson admit;
    private final GiveBack giveBack;
    private final Refusals refusals;
    private final Transactions transactions;
    private final Measurements measurements;
    private final InstantSource clock;

    public ConfirmSignIn(
            PendingSignIns pending,
            AdmitPerson admit,
            GiveBack giveBack,
            Refusals refusals,
            Transactions transactions,
            Measurements measurements,
            InstantSource clock) {
        this.pending = pending;
        this.admit = admit;
        this.giveBack = giveBack;
        this.refusals = refusals;
        this.transactions = transactions;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** What is to be decided, unless it was or it is too late. */
    public Optional<PendingSignIn> find(Organization organization, Secret ticket) {
        return pending.find(organization.id(), ticket).filter(p -> !p.expired(clock.instant()));
    }

    /**
     * Lets the person in who came, in place of who is signed in in the browser. The ticket is used
     * up in the transaction that decides, so that nothing is lost where that fails.
     */
    public SignInOutcome confirm(CallContext call, Organization organization, Secret ticket) {
        SignInOutcome outcome =
                transactions.repeat(
                        () ->
                                pending.take(organization.id(), ticket)
                                        .filter(this::isInTime)
                                        .map(p -> admit.confirmed(call, organization, p))
                                        .orElseGet(() -> over(call, organization)));
        Measurement.of(outcome).ifPresent(measurements::take);
        return outcome;
    }

    private SignInOutcome over(CallContext call, Organization organization) {
        return refusals.refuse(call, organization, RefusalCode.CONFIRMATION_OVER);
    }

    private boolean isInTime(PendingSignIn taken) {
        boolean late = taken.expired(clock.instant());
        if (late) {
            giveUp(taken);
        }
        return !late;
    }

    /** Lets things be as they were; what the provider issued is given back. */
    public void decline(Organization organization, Secret ticket) {
        transactions.run(
                () -> {
                    Optional<PendingSignIn> taken = pending.take(organization.id(), ticket);
                    taken.ifPresent(this::giveUp);
                    return taken;
                });
    }

    /** Gives back what nobody decided about. */
    public void giveUpOld() {
        transactions.run(
                () -> {
                    var old =
                            pending.takeOlder(clock.instant().minus(PendingSignIn.LIFETIME), MOST);
                    old.forEach(this::giveUp);
                    return old;
                });
    }

    private void giveUp(PendingSignIn left) {
        giveBack.giveBack(left.organization(), left.tokens());
    }
}
