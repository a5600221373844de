package dev.gatehouse.sandbox.tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The tenant's own time: the machine's, moved forward by as much as a tester asked for. */
public final class TenantClock {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    public Instant now() {
        return machine.instant().plus(ahead);
    }

    public long epochSecond() {
        return now().getEpochSecond();
    }

    public Duration ahead() {
        return ahead;
    }

    /** Sets how far the tenant's time is ahead of the machine's. */
    public void setAhead(Duration ahead) {
        this.ahead = ahead;
    }
}
