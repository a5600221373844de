package dev.gatehouse.oidc.diagnosis;

import dev.gatehouse.domain.secret.Secret;

/**
 * A token that a probe was given; it is looked at and forgotten.
 *
 * @param type {@code token_type}, printable
 */
public record GrantedToken(Secret accessToken, String type) {}
