package dev.gatehouse.okta.management;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits in short pieces and asks between them whether to go on, so that a long wait is not taken
 * for death and ends when nobody wants it any more.
 */
final class Patience implements Pause {
    private static final Duration PIECE = Duration.ofSeconds(15);
    private final Pause pause;
    private final BooleanSupplier goesOn;

    Patience(Pause pause, BooleanSupplier goesOn) {
        this.pause = pause;
        this.goesOn = goesOn;
    }

    @Override
    public boolean pause(Duration time) {
        Duration left = time;
        while (left.compareTo(PIECE) > 0) {
            if (!pause.pause(PIECE) || !goesOn.getAsBoolean()) {
                return false;
            }
            left = left.minus(PIECE);
        }
        return pause.pause(left) && goesOn.getAsBoolean();
    }
}
