package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.application.storage.Identifiers;
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
    private final RetiredTokens retired;
    private final Refusals refusals;
    private final Transactions transactions;
    private final Identifiers identifiers;
    private final Measurements measurements;
    private final InstantSource clock;

    public ConfirmSignIn(
            PendingSignIns pending,
            AdmitPerson admit,
            RetiredTokens retired,
            Refusals refusals,
            Transactions transactions,
            Identifiers identifiers,
            Measurements measurements,
            InstantSource clock) {
        this.pending = pending;
        this.admit = admit;
        this.retired = retired;
        this.refusals = refusals;
        this.transactions = transactions;
        this.identifiers = identifiers;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** What is to be decided, unless it was or it is too late. */
    public Optional<PendingSignIn> find(Organization organization, Secret ticket) {
        return pending.find(organization.id(), ticket).filter(p -> !p.expired(clock.instant()));
    }

    /** Lets the person in who came; the browser's former session is the caller's to end. */
    public SignInOutcome confirm(CallContext call, Organization organization, Secret ticket) {
        Optional<PendingSignIn> taken = pending.take(organization.id(), ticket);
        if (taken.isPresent() && taken.get().expired(clock.instant())) {
            giveUp(taken.get());
        }
        SignInOutcome outcome =
                taken.filter(p -> !p.expired(clock.instant()))
                        .map(p -> admit.confirmed(call.by(new Caller.Visitor()), organization, p))
                        .orElseGet(
                                () ->
                                        refusals.refuse(
                                                call, organization, RefusalCode.CONFIRMATION_OVER));
        Measurement.of(outcome).ifPresent(measurements::take);
        return outcome;
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
        retired.add(identifiers.next(), left.organization(), left.tokens(), clock.instant());
    }
}
