package dev.gatehouse.sandbox.tenant;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The tenant's own time: the machine's, moved forward by as much as a tester asked for. */
public final class TenantClock {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    public Instant now() {
        Instant still = stopped;
        return (still == null ? machine.instant() : still).plus(ahead);
    }

    public long epochSecond() {
        return now().getEpochSecond();
    }

    public Duration ahead() {
        return ahead;
    }

    /** Lets no time pass, so that what belongs to one second or minute stays in it. */
    public void stop() {
        stopped = machine.instant();
    }

    /** Lets the time be the machine's again. */
    public void goOn() {
        stopped = null;
    }

    /** Sets how far the tenant's time is ahead of the machine's. */
    public void setAhead(Duration ahead) {
        this.ahead = ahead;
    }
}
