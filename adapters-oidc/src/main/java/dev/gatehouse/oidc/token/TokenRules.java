package dev.gatehouse.oidc.token;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.domain.connection.Issuer;

import java.net.URI;
import java.util.Set;

/**
 * What every token of a connection must be.
 *
 * @param algorithm the one algorithm that the connector declares for its provider
 * @param keys where the issuer publishes its keys
 * @param types the accepted {@code typ} headers; the empty text for none
 * @param needsEnd whether {@code exp} must be there; where it is, it always counts
 */
record TokenRules(
        Issuer issuer,
        URI keys,
        JWSAlgorithm algorithm,
        Set<String> types,
        int longest,
        boolean needsEnd) {
    TokenRules(Issuer issuer, URI keys, JWSAlgorithm algorithm, Set<String> types, int longest) {
        this(issuer, keys, algorithm, types, longest, true);
    }
}
