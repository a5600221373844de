package dev.gatehouse.oidc.provider;

/**
 * Where tests that draw nonsense begin: at the same place in each build, so that a build fails for
 * what was changed alone. {@code -Dgatehouse.seed=…} begins elsewhere.
 */
public final class Seed {
    private static final long USUAL = 20_261_126;

    private Seed() {}

    public static long first() {
        return Long.getLong("gatehouse.seed", USUAL);
    }
}
