package dev.gatehouse.domain.session;

import org.jspecify.annotations.Nullable;

/** From where a session was started: browser and network address, as far as they are known. */
public record Device(String userAgent, String address) {
    private static final int LONGEST = 300;

    public static Device of(@Nullable String userAgent, @Nullable String address) {
        return new Device(clean(userAgent), clean(address));
    }

    private static String clean(@Nullable String text) {
        String printable = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.substring(0, Math.min(LONGEST, printable.length()));
    }
}
