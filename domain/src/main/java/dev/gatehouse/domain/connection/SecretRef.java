package dev.gatehouse.domain.connection;

import java.time.Instant;
import java.util.UUID;

/**
 * Names a stored client secret without holding it.
 *
 * <p>The secret may only be sent to the origin that it was entered for; a token endpoint elsewhere
 * asks for it anew.
 */
public record SecretRef(UUID id, Origin origin, Instant setAt) {}
