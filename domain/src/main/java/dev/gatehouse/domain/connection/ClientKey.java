package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.secret.Secret;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the key pairs with which a connection signs its client assertions.
 *
 * @param number counts the keys of the connection, from 1
 * @param id the {@code kid} (RFC 7517, section 4.5)
 * @param privateKey RSA, PKCS #8, in base64; stored encrypted only
 * @param usedFrom it is published before, so that the provider knows it by then
 * @param endsAt when it is published no more; empty while no newer key replaces it
 */
public record ClientKey(
        int number, String id, Secret privateKey, Instant usedFrom, Optional<Instant> endsAt) {

    /** The same key, published until then. */
    public ClientKey endingAt(Instant at) {
        return new ClientKey(number, id, privateKey, usedFrom, Optional.of(at));
    }

    boolean isOver(Instant now) {
        return endsAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
