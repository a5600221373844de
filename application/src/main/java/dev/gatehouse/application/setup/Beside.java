package dev.gatehouse.application.setup;

/** Goes on with some work while the call that began it is answered. */
@FunctionalInterface
public interface Beside {
    void run(Runnable work);
}
