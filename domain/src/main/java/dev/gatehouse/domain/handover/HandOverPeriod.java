package dev.gatehouse.domain.handover;

import dev.gatehouse.domain.field.InvalidValue;

import java.time.Duration;

/** How long a hand-over lasts: 1 to 14 days, counted from its making. */
public record HandOverPeriod(int days) {
    public static final HandOverPeriod USUAL = new HandOverPeriod(7);

    public HandOverPeriod {
        if (days < 1 || days > 14) {
            throw new InvalidValue("hand_over.days");
        }
    }

    public static HandOverPeriod of(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new InvalidValue("hand_over.days");
        }
        return new HandOverPeriod(Integer.parseInt(text));
    }

    public Duration length() {
        return Duration.ofDays(days);
    }
}
