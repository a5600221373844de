package dev.gatehouse.web.signal;

import dev.gatehouse.domain.signal.SignalSettings.Purpose;
import dev.gatehouse.web.access.UnknownAddress;

import java.util.Arrays;
import java.util.Locale;

/** The names of the two secrets in addresses, forms and JSON. */
final class Purposes {
    private Purposes() {}

    static Purpose read(String key) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> key(purpose).equals(key))
                .findFirst()
                .orElseThrow(UnknownAddress::new);
    }

    static String key(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
