package dev.gatehouse.acceptance.launcher;

import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.server.Gatehouse;

import io.micronaut.context.RuntimeBeanDefinition;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Starts the server as it is shipped, but for its clock, and for the time that it gives a provider:
 * on a machine that stalls the stand-in's answer may be seen later than Okta's ever is.
 */
public final class ServerWithMovableClock {
    /** Instead of five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ServerWithMovableClock() {}

    public static void main(String[] args) throws IOException {
        TestRun.endWithIt();
        // On a machine whose language has other small and capital letters than ours.
        Locale.setDefault(Locale.of("tr", "TR"));
        MovableClock clock = new MovableClock(Duration.parse(System.getenv("TEST_CLOCK_AHEAD")));
        clock.listen(Integer.parseInt(System.getenv("TEST_CLOCK_PORT")));
        Gatehouse.start(
                args,
                builder ->
                        builder.beanDefinitions(
                                instead(InstantSource.class, clock),
                                instead(OutboundPolicy.class, patient())));
    }

    private static <T> RuntimeBeanDefinition<T> instead(Class<T> type, T bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean)
                .singleton(true)
                .replaces(type)
                .build();
    }

    private static OutboundPolicy patient() {
        String allowed = System.getenv("GATEHOUSE_OUTBOUND_ALLOWED_ORIGINS");
        Set<Origin> origins =
                Arrays.stream(allowed.split(",", -1))
                        .map(URI::create)
                        .map(Origin::of)
                        .collect(Collectors.toSet());
        return new OutboundPolicy(origins, PATIENCE, OutboundPolicy.STRICT.maxBytes());
    }
}
