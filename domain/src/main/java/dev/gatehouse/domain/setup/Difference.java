package dev.gatehouse.domain.setup;

/**
 * One setting that is not as wanted.
 *
 * @param setting its name at the provider
 * @param there what is there; empty when nothing is
 */
public record Difference(String setting, String there, String wanted) {
    private static final int LONGEST = 1000;

    public Difference {
        there = shortened(there);
        wanted = shortened(wanted);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
