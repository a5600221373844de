package dev.gatehouse.web.platform;

import dev.gatehouse.application.cluster.Awareness;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/** Tells whoever watches over the process whether it is alive and may get requests. */
@Controller("/health")
final class HealthController {
    private final Awareness awareness;

    HealthController(Awareness awareness) {
        this.awareness = awareness;
    }

    /** {@code UP} or {@code DOWN}. */
    @Serdeable
    record Health(String status) {}

    @Get
    Health alive() {
        return new Health("UP");
    }

    /**
     * 503 while this node cannot learn which sessions others have ended; a restart mends nothing.
     */
    @Get("/ready")
    HttpResponse<Health> ready() {
        return awareness.current()
                ? HttpResponse.ok(new Health("UP"))
                : HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN"));
    }
}
