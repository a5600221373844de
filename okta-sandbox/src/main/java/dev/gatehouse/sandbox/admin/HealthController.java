package dev.gatehouse.sandbox.admin;

import dev.gatehouse.sandbox.realm.Realms;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

import java.util.Map;

/** {@code GET /health}: up as soon as all tenants answer, because all ports open together. */
@Controller
final class HealthController {
    private final Realms realms;

    HealthController(Realms realms) {
        this.realms = realms;
    }

    @Get("/health")
    Map<String, Object> health() {
        return Map.of("status", "UP", "tenants", realms.all().size());
    }
}
