package dev.gatehouse.domain.handover;

import java.util.Locale;

/** Why a hand-over is over. */
public enum HandOverEnd {
    /** The connection that it was made for is Connected. */
    CONNECTED,
    /** Its time is over. */
    EXPIRED,
    /** A Super Administrator took it back. */
    REVOKED,
    /** Its holder said that the work is done. */
    LEFT,
    /** The connection was disconnected, and with it what the holder had entered. */
    DISCONNECTED,
    /** Whoever made it may not manage the identity provider any more. */
    MAKER_LOST_RIGHT;

    /** Whether somebody stopped trusting it; then what it proved counts no more. */
    boolean takesRightBack() {
        return switch (this) {
            case REVOKED, DISCONNECTED, MAKER_LOST_RIGHT -> true;
            case CONNECTED, EXPIRED, LEFT -> false;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
