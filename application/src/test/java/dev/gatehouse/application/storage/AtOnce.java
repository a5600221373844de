package dev.gatehouse.application.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Lets several threads do the same at the same moment and tells what each came to. */
public final class AtOnce {
    /** A guard against hanging: making a key alone may take long on a busy machine. */
    private static final int AMPLE_MINUTES = 10;

    private AtOnce() {}

    /** The results, or the first exception; a barrier lets all begin together. */
    public static <T> List<T> run(int threads, IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<T>> futures = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(
                        executor.submit(
                                () -> {
                                    start.await(AMPLE_MINUTES, TimeUnit.MINUTES);
                                    return work.apply(number);
                                }));
            }
            return futures.stream().map(AtOnce::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(AMPLE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }
}
