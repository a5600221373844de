package dev.gatehouse.persistence.storage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A text as it is compared, sorted and searched: the UTF-8 bytes of its lower-case form.
 *
 * <p>Bytes, because the order of texts depends on the collation that a database was created with,
 * and only with a fixed order can an index answer a search for a beginning.
 */
public final class SortKey {
    private SortKey() {}

    public static byte[] of(String text) {
        return text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    /** Every key that begins with this text is smaller: 0xFF occurs in no UTF-8. */
    public static byte[] endOf(String beginning) {
        byte[] key = of(beginning);
        byte[] end = java.util.Arrays.copyOf(key, key.length + 1);
        end[key.length] = (byte) 0xFF;
        return end;
    }
}
