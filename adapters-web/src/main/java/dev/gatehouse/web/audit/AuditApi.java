package dev.gatehouse.web.audit;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.ReadAudit;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.QueryFields;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The audit log as JSON, newest first. */
@Controller(PathAddresses.ROUTE + "/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditApi {
    private final ReadAudit audit;

    AuditApi(ReadAudit audit) {
        this.audit = audit;
    }

    /** One entry. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record EntryJson(
            UUID id,
            Instant at,
            String actorKind,
            String actorName,
            String act,
            String target,
            Map<String, String> details,
            String address,
            String correlationId) {
        static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    entry.id(),
                    entry.at(),
                    entry.actor().kind().name().toLowerCase(Locale.ROOT),
                    entry.actor().name(),
                    entry.act().key(),
                    entry.target(),
                    entry.details(),
                    entry.address(),
                    entry.correlationId());
        }
    }

    /** A part of the log and the mark to go on from. */
    @Serdeable
    record Listed(List<EntryJson> items, @Nullable String next) {}

    @Get
    Listed list(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @QueryValue Optional<String> act,
            @QueryValue Optional<String> after) {
        QueryFields.check(
                request,
                Map.of(
                        "act",
                        QueryFields.oneOf(AuditFilter.CHOICES.stream().map(AuditAct::key).toList()),
                        "after",
                        QueryFields.text()));
        Page<EntryJson> page =
                audit.page(call, organization.id(), AuditFilter.of(act), after).map(EntryJson::of);
        return new Listed(page.items(), page.next().orElse(null));
    }
}
