package dev.gatehouse.web.measurement;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.role.Permission;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;

/** Shows this node's metrics, in Prometheus' text format, to whoever may view them (ADR 27). */
@Controller("/metrics")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricsController {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry, List<MeterBinder> binders) {
        this.registry = registry;
        binders.forEach(binder -> binder.bindTo(registry));
    }

    @Get
    HttpResponse<String> read(CallContext call) {
        call.require(Permission.VIEW_METRICS);
        return HttpResponse.ok(registry.scrape(TEXT)).header(HttpHeaders.CONTENT_TYPE, TEXT);
    }
}
