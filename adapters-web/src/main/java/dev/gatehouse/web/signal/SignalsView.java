package dev.gatehouse.web.signal;

import dev.gatehouse.web.page.Errors;

import java.util.List;
import java.util.Optional;

/**
 * What the page of signals shows.
 *
 * @param drawn the purpose and the secret that was drawn just now; shown this once
 */
public record SignalsView(
        String path,
        String settings,
        boolean connected,
        boolean mayManage,
        List<Card> cards,
        Optional<Drawn> drawn,
        String audience,
        Errors errors) {
    /** One kind of signal. */
    public record Card(
            String kind,
            String url,
            List<String> steps,
            Optional<Secret> secret,
            boolean audience,
            Optional<Received> believed,
            Optional<Received> refused) {}

    /** A secret that this kind of signal may carry, and when it was drawn. */
    public record Secret(String purpose, boolean needed, Optional<String> setAt, boolean former) {}

    /** A signal that came, and what came of it. */
    public record Received(
            String at, String iso, String event, String resultKey, int ended, long tookMillis) {}

    /** A secret, for its first and last time. */
    public record Drawn(String purpose, String value) {}
}
