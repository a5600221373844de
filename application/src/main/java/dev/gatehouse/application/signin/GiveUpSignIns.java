package dev.gatehouse.application.signin;

import dev.gatehouse.application.cluster.Chore;

import java.time.Duration;

/** Gives back, once it is too late to decide, what sign-ins brought that wait for a decision. */
public final class GiveUpSignIns implements Chore {
    private final ConfirmSignIn confirm;

    public GiveUpSignIns(ConfirmSignIn confirm) {
        this.confirm = confirm;
    }

    @Override
    public String name() {
        return "give-up-pending-sign-ins";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        confirm.giveUpOld();
    }
}
