package dev.gatehouse.persistence.user;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

import dev.gatehouse.application.user.PasswordHashing;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Argon2id with the first of OWASP's recommended parameters: 19 MiB, two passes, one lane.
 *
 * <p>Only as many hashes as there are processors are computed at once, so that a flood of sign-ins
 * cannot take all memory; the others wait. They are computed on threads of the system, which share
 * the processors fairly: a virtual thread that computes keeps its carrier, and a few of them would
 * let everybody else wait.
 */
@Singleton
final class Argon2idHashing implements PasswordHashing {
    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private final ExecutorService hands =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("passwords-", 0).factory());

    /** Made by hand from random bytes: no password leads to it. */
    private static final PasswordHash NOBODY =
            new PasswordHash(
                    "$argon2id$v=19$m=19456,t=2,p=1$c2FsdCBvZiBub2JvZHkuLg"
                            + "$5T9Y0cvCrFDPVcDJk9bJ1rnsJDRKNLaOSTkPA7Evnuo");

    @Override
    public PasswordHash hash(Password password) {
        return inTurn(
                () ->
                        new PasswordHash(
                                com.password4j.Password.hash(password.value().reveal())
                                        .addRandomSalt(SALT_BYTES)
                                        .with(FUNCTION)
                                        .getResult()));
    }

    @Override
    public boolean matches(Secret typed, PasswordHash hash) {
        return inTurn(
                () ->
                        com.password4j.Password.check(typed.reveal(), hash.encoded())
                                .with(Argon2Function.getInstanceFromHash(hash.encoded())));
    }

    @Override
    public void pretend(Secret typed) {
        matches(typed, NOBODY);
    }

    private <T> T inTurn(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, hands).join();
    }

    @PreDestroy
    void close() {
        hands.shutdownNow();
    }
}
