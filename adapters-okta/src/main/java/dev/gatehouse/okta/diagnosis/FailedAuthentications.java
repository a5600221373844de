package dev.gatehouse.okta.diagnosis;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the client authentications that failed in one examination.
 *
 * <p>Okta may lock out who fails too often, so after two nothing more is tried.
 */
final class FailedAuthentications {
    private static final int MOST = 2;

    private final AtomicInteger failed = new AtomicInteger();

    void count() {
        failed.incrementAndGet();
    }

    boolean mayTry() {
        return failed.get() < MOST;
    }
}
