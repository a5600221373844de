package dev.gatehouse.oidc.connection;

/** Makes a text that a provider sent fit to be shown: printable ASCII and short. */
public final class Printable {
    private static final int LONGEST = 160;

    private Printable() {}

    public static String of(Object text) {
        String plain = String.valueOf(text).replaceAll("[^\\x20-\\x7E]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }
}
