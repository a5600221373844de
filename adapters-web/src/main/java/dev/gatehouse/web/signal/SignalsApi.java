package dev.gatehouse.web.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.signal.ManageSignals;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is set up for signals and what came, as JSON. */
@Controller(PathAddresses.ROUTE + "/api/v1/signals")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignalsApi {
    private final ManageSignals signals;

    SignalsApi(ManageSignals signals) {
        this.signals = signals;
    }

    @Get
    SignalsJson show(CallContext call, Organization organization) {
        return signals.view(call, organization.id())
                .map(view -> SignalsJson.of(organization, view))
                .orElseThrow(UnknownAddress::new);
    }

    /** Draws a new secret and tells it, once. */
    @Post("/secrets/{purpose}")
    @Consumes(MediaType.ALL)
    Map<String, String> draw(CallContext call, Organization organization, String purpose) {
        return signals.draw(call, organization.id(), Purposes.read(purpose))
                .map(Secret::reveal)
                .map(secret -> Map.of("purpose", purpose, "secret", secret))
                .orElseThrow(() -> new FieldsRejected("connection", "connection.none"));
    }

    @Delete("/secrets/{purpose}")
    SignalsJson withdraw(CallContext call, Organization organization, String purpose) {
        signals.withdraw(call, organization.id(), Purposes.read(purpose));
        return show(call, organization);
    }

    /** {@code {"audience": "…"}}, or null for the address that security events are sent to. */
    @Put("/audience")
    SignalsJson audience(CallContext call, Organization organization, @Body JsonNode body) {
        JsonFields fields = new JsonFields(body, Set.of("audience"));
        @Nullable String text = fields.text("audience");
        Optional<Audience> audience =
                text == null
                        ? Optional.empty()
                        : fields.problems().required("audience", text, Audience::new);
        fields.check();
        signals.audience(call, organization.id(), audience);
        return show(call, organization);
    }
}
