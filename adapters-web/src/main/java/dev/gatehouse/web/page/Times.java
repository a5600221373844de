package dev.gatehouse.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments are shown: exact in UTC; the browser shows them in the reader's own time. */
public final class Times {
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Times() {}

    public static String exact(Instant at) {
        return EXACT.format(at);
    }
}
