package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.ManageClientKeys;
import dev.gatehouse.application.connection.ReplaceSecret;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/** Replaces the client secret in force, or rotates the client key. */
@Controller(ConnectionAddress.ROUTE + "/credential")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CredentialController {
    private final AddressedConnector connectors;
    private final ReplaceSecret secrets;
    private final ManageClientKeys keys;
    private final ConnectionPage page;

    CredentialController(
            AddressedConnector connectors,
            ReplaceSecret secrets,
            ManageClientKeys keys,
            ConnectionPage page) {
        this.connectors = connectors;
        this.secrets = secrets;
        this.keys = keys;
        this.page = page;
    }

    @Post("/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> replace(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        FieldProblems problems = new FieldProblems();
        Optional<ClientSecret> typed =
                problems.required(
                        "new_client_secret",
                        Form.read(body).text("new_client_secret"),
                        ClientSecret::of);
        if (typed.isEmpty()) {
            return page.show(
                    request, call, organization, connector, Optional.empty(), problems.all());
        }
        boolean done = secrets.replace(call, organization.id(), typed.get());
        return back(organization, connector, done ? "?done=secret_replaced#credential" : "");
    }

    @Post("/key")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> rotate(CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        String notice =
                switch (keys.rotate(call, organization.id())) {
                    case ManageClientKeys.Rotation.Begun _ -> "?done=key_rotated#credential";
                    case ManageClientKeys.Rotation.UnderWay _ -> "#credential";
                    case ManageClientKeys.Rotation.NoKey() -> "";
                };
        return back(organization, connector, notice);
    }

    private static HttpResponse<byte[]> back(
            Organization organization, IdentityProviderConnector connector, String query) {
        return Pages.seeOther(ConnectionAddress.path(organization, connector.kind()) + query);
    }
}
