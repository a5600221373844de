package dev.gatehouse.web.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.DecideSessionPolicy;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionPolicy;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.json.QueryFields;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The session policy as JSON. */
@Controller(PathAddresses.ROUTE + "/api/v1/session-policy")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionPolicyApi {
    private static final Set<String> KNOWN =
            Set.of(
                    PolicyFields.OWNERSHIP,
                    PolicyFields.REFRESH,
                    PolicyFields.ABSOLUTE,
                    PolicyFields.IDLE);

    private final DecideSessionPolicy policy;

    SessionPolicyApi(DecideSessionPolicy policy) {
        this.policy = policy;
    }

    /** The policy. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Shown(String ownership, int refreshPercent, long absoluteMinutes, long idleMinutes) {
        static Shown of(SessionPolicy policy) {
            return new Shown(
                    policy.ownership().key(),
                    policy.refresh().percent(),
                    policy.limits().absolute().toMinutes(),
                    policy.limits().idle().toMinutes());
        }
    }

    /** The policy as it is now or would be, and how many sessions the change ends. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Changed(
            String ownership,
            int refreshPercent,
            long absoluteMinutes,
            long idleMinutes,
            long sessionsEnded) {}

    @Get
    Shown view(CallContext call, Organization organization) {
        return Shown.of(policy.view(call, organization.id()));
    }

    /** With {@code dry_run} it only tells how many sessions the change would end. */
    @Put
    Changed change(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @QueryValue(value = "dry_run", defaultValue = "false") boolean dryRun,
            @Body JsonNode body) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        QueryFields.check(request, Map.of("dry_run", QueryFields.flag()));
        JsonFields fields = new JsonFields(body, KNOWN);
        Optional<SessionPolicy> read =
                PolicyFields.read(name -> entered(fields, name), fields.problems());
        fields.check();
        long ended =
                dryRun
                        ? policy.ends(call, organization.id(), read.orElseThrow())
                        : policy.decide(call, organization.id(), read.orElseThrow());
        Shown now = Shown.of(read.orElseThrow());
        return new Changed(
                now.ownership(),
                now.refreshPercent(),
                now.absoluteMinutes(),
                now.idleMinutes(),
                ended);
    }

    private static String entered(JsonFields fields, String name) {
        if (name.equals(PolicyFields.OWNERSHIP)) {
            String text = fields.text(name);
            return text == null ? "" : text;
        }
        return fields.number(name).map(String::valueOf).orElse("");
    }
}
