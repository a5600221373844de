package dev.gatehouse.oidc.connection;

import dev.gatehouse.domain.connection.Issuer;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, section 3), reduced to what we use.
 *
 * <p>Its endpoints are https or configured exceptions, and its issuer is the one that was asked.
 *
 * @param idTokenAlgorithms empty when the provider does not tell
 * @param namesIssuerInAnswers whether answers carry {@code iss} (RFC 9207, section 3)
 */
public record ProviderMetadata(
        Issuer issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI keys,
        Optional<URI> endSessionEndpoint,
        Optional<URI> revocationEndpoint,
        Optional<URI> userinfoEndpoint,
        Set<String> idTokenAlgorithms,
        boolean namesIssuerInAnswers) {
    public ProviderMetadata {
        idTokenAlgorithms = Set.copyOf(idTokenAlgorithms);
    }
}
