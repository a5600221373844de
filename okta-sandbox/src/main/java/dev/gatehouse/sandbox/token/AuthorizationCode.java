package dev.gatehouse.sandbox.token;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** A code on its way from authorize to the token endpoint. */
@Serdeable
public record AuthorizationCode(
        String code, Grant grant, String redirectUri, @Nullable String challenge, long issued) {}
