package dev.gatehouse.oidc.outbound;

import java.io.IOException;

/** Ends the reading of a body that is longer than allowed. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(int maxBytes) {
        super("The answer is longer than " + maxBytes + " bytes");
    }
}
