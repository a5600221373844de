package dev.gatehouse.application.session;

import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same for several things, each on a virtual thread, because each may wait. */
final class AllAtOnce {
    private AllAtOnce() {}

    /** Returns when all is done; a failure of one does not keep the others from it. */
    static <T> void run(Collection<T> things, Consumer<T> work) {
        if (things.isEmpty()) {
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    things.stream().map(thing -> threads.submit(() -> work.accept(thing))).toList();
            running.forEach(AllAtOnce::await);
        }
    }

    private static void await(java.util.concurrent.Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
