package dev.gatehouse.persistence.signal;

import dev.gatehouse.domain.secret.Secret;

/** Texts of any length as keys of one length, which tell nothing about whom they mean. */
final class Hashed {
    private Hashed() {}

    static String of(String text) {
        return new Secret(text).hash().hex();
    }
}
