package dev.gatehouse.sandbox;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures whole sign-ins (authorize, sign-in page's POST, token with RS256) each second; run it by
 * hand: {@code mvn -pl okta-sandbox test-compile exec:java …} or from an editor.
 */
final class SignInsPerSecond {
    private static final int THREADS = 8;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 10;

    private SignInsPerSecond() {}

    public static void main(String[] args) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        try (RunningSandbox sandbox = RunningSandbox.demo();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.execute(() -> signInForever(sandbox, done));
            }
            Thread.sleep(WARM_UP_SECONDS * 1000L);
            long before = done.get();
            long start = System.nanoTime();
            Duration worked = processor();
            Thread.sleep(SECONDS * 1000L);
            double seconds = (System.nanoTime() - start) / 1e9;
            long count = done.get() - before;
            double processor = processor().minus(worked).toNanos() / 1e9;
            System.out.printf(
                    "%.0f sign-ins per second; %.0f per second of one processor, client included%n",
                    count / seconds, count / processor);
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void signInForever(RunningSandbox sandbox, AtomicLong done) {
        while (!Thread.currentThread().isInterrupted()) {
            Acme acme = Acme.with(sandbox);
            for (int i = 0; i < 50; i++) {
                var request = Acme.authorize();
                request.put("prompt", "login");
                String code =
                        Browser.parameters(Acme.location(acme.signIn(request, "ann")))
                                .getOrDefault("code", "");
                if (acme.token(Acme.exchange(code)).statusCode() != 200) {
                    throw new IllegalStateException("a sign-in failed");
                }
                done.incrementAndGet();
            }
        }
    }
}
