package dev.gatehouse.oidc.outbound;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * By when everything that one act asks a provider for must have come, however many requests it
 * takes; counted in real time.
 *
 * <p>It holds for the requests of the thread that runs the act, and for what that thread waits for
 * while another fetches it. What comes too late counts as a time-out.
 */
public final class Deadline {
    private static final ScopedValue<Long> END = ScopedValue.newInstance();

    private Deadline() {}

    /** Runs the act; inside another deadline the earlier one counts. */
    public static <T> T within(Duration limit, Supplier<T> act) {
        long end = System.nanoTime() + left(limit).toNanos();
        return ScopedValue.where(END, end).call(act::get);
    }

    /** How long may still be waited: at most that long, and zero when it is over. */
    public static Duration left(Duration most) {
        if (!END.isBound()) {
            return most;
        }
        Duration left = Duration.ofNanos(END.get() - System.nanoTime());
        return left.isNegative() ? Duration.ZERO : left.compareTo(most) < 0 ? left : most;
    }
}
