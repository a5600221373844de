package dev.gatehouse.web.platform;

import dev.gatehouse.application.cluster.Awareness;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Tells whoever watches over the process whether it is alive and may get requests.
 *
 * <p>The door is open before everything behind it is: until the last listener of the start has come
 * to its end, the answer is 503, so that nobody gives the owner's commands too early.
 */
@Controller("/health")
final class HealthController implements ApplicationEventListener<ServerStartupEvent>, Ordered {
    private final Awareness awareness;
    private volatile boolean started;

    HealthController(Awareness awareness) {
        this.awareness = awareness;
    }

    /** {@code UP} or {@code DOWN}. */
    @Serdeable
    record Health(String status) {}

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        started = true;
    }

    /** After all others. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Get
    HttpResponse<Health> alive() {
        return answer(started);
    }

    /**
     * 503 while this node cannot learn which sessions others have ended; a restart mends nothing.
     */
    @Get("/ready")
    HttpResponse<Health> ready() {
        return answer(started && awareness.current());
    }

    private static HttpResponse<Health> answer(boolean up) {
        return up
                ? HttpResponse.ok(new Health("UP"))
                : HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN"));
    }
}
