package dev.gatehouse.application.connection;

import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.user.Pin;

import java.time.Instant;

/** What a connector says of a presented access token. */
public sealed interface Admission {
    /** A genuine token of a program (client credentials). */
    record ServiceToken(ClientId client, ScopeSet scopes, Instant expiresAt) implements Admission {}

    /** A genuine token of a person. */
    record UserToken(Pin pin, Instant issuedAt, Instant expiresAt) implements Admission {}

    /**
     * Not acceptable: {@code invalid_token} of RFC 6750; the description holds nothing of the
     * token.
     */
    record Invalid(String description) implements Admission {}

    /** It could not be judged, because the provider's keys cannot be had now. */
    record Unavailable(Finding finding) implements Admission {}
}
