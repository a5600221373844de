package dev.gatehouse.sandbox.key;

import com.nimbusds.jose.JWSAlgorithm;

import java.util.List;

/** The asymmetric algorithms that Okta takes from clients (S1: metadata); no others. */
public final class Algorithms {
    private static final List<JWSAlgorithm> ASYMMETRIC =
            List.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private Algorithms() {}

    public static boolean asymmetric(JWSAlgorithm algorithm) {
        return ASYMMETRIC.contains(algorithm);
    }

    /** Their names, as metadata tells them. */
    public static List<String> names() {
        return ASYMMETRIC.stream().map(JWSAlgorithm::getName).toList();
    }
}
