package dev.gatehouse.web.platform;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/** Tells whoever watches over the process that it is alive, and nothing more. */
@Controller("/health")
final class HealthController {
    /** {@code UP}. */
    @Serdeable
    record Health(String status) {}

    @Get
    Health alive() {
        return new Health("UP");
    }
}
