package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ManageClientKeys;
import dev.gatehouse.application.connection.ReplaceSecret;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Replaces the client secret in force, or rotates the client key, for a program. */
@Controller(PathAddresses.ROUTE + "/api/v1/connection")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CredentialApi {
    private final ReplaceSecret secrets;
    private final ManageClientKeys keys;

    CredentialApi(ReplaceSecret secrets, ManageClientKeys keys) {
        this.secrets = secrets;
        this.keys = keys;
    }

    /** When the new key is used; it is published now. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Rotated(Instant usedFrom) {}

    @Put("/client-secret")
    @Status(HttpStatus.NO_CONTENT)
    void replace(CallContext call, Organization organization, @Body JsonNode body) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        JsonFields fields = new JsonFields(body, Set.of("client_secret"));
        Optional<ClientSecret> typed =
                fields.problems()
                        .required("client_secret", fields.text("client_secret"), ClientSecret::of);
        fields.check();
        if (!secrets.replace(call, organization.id(), typed.orElseThrow())) {
            throw new FieldsRejected("client_secret", "client_secret.none_in_force");
        }
    }

    @Post("/client-key/rotate")
    Rotated rotate(CallContext call, Organization organization) {
        return switch (keys.rotate(call, organization.id())) {
            case ManageClientKeys.Rotation.Begun(Instant from) -> new Rotated(from);
            case ManageClientKeys.Rotation.UnderWay _ ->
                    throw new FieldsRejected("client_key", "client_key.under_way");
            case ManageClientKeys.Rotation.NoKey() ->
                    throw new FieldsRejected("client_key", "client_key.none");
        };
    }
}
