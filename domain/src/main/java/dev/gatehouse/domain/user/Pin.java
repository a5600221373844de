package dev.gatehouse.domain.user;

import dev.gatehouse.domain.connection.Issuer;

/** The one account at the provider that a user is fastened to; unique within an organization. */
public record Pin(Issuer issuer, ProviderUserId id) {}
