package dev.gatehouse.domain.session;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** From where a session was started: browser and network address, as far as they are known. */
public record Device(String userAgent, String address) {
    private static final int LONGEST = 300;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public static Device of(@Nullable String userAgent, @Nullable String address) {
        return new Device(clean(userAgent), clean(address));
    }

    private static String clean(@Nullable String text) {
        String printable = text == null ? "" : CONTROL.matcher(text).replaceAll(" ").strip();
        return printable.substring(0, Math.min(LONGEST, printable.length()));
    }
}
