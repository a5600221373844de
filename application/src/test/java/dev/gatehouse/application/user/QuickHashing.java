package dev.gatehouse.application.user;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;

import java.util.concurrent.atomic.AtomicInteger;

/** Hashes passwords without any cost, and counts how often it was asked to. */
public final class QuickHashing implements PasswordHashing {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(password.value().hash().hex());
    }

    @Override
    public boolean matches(Secret typed, PasswordHash hash) {
        asked.incrementAndGet();
        return typed.hash().hex().equals(hash.encoded());
    }

    @Override
    public void pretend(Secret typed) {
        asked.incrementAndGet();
    }

    /** How many passwords were compared or pretended to be. */
    public int asked() {
        return asked.get();
    }
}
