package dev.gatehouse.domain.signal;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened at the provider.
 *
 * @param name as the provider calls it: {@code user.session.clear}
 * @param id by which a repetition is recognized
 * @param at when it happened there: the last moment that it may mean, where the provider tells the
 *     second or millisecond only
 */
public record ToldEvent(
        String name, String id, Optional<SignalSubject> subject, Instant at, SignalEffect effect) {
    private static final int LONGEST = 100;

    public ToldEvent {
        String printable = name.replaceAll("[^\\x21-\\x7E]", "?");
        name = printable.substring(0, Math.min(LONGEST, printable.length()));
    }

    /** What it says of whom and when, for comparison: two that say the same have the same. */
    public String content() {
        return String.join(
                "\n",
                name,
                at.toString(),
                effect.toString(),
                subject.map(Outdated::key).orElse(""));
    }
}
