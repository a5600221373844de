package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.ProveByToken;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
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

import java.util.List;
import java.util.Optional;

/** Proves a draft for the API alone by a service token that the administrator pastes. */
@Controller(ConnectionAddress.ROUTE + "/proof")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProofController {
    private final AddressedConnector connectors;
    private final ProveByToken prove;
    private final ConnectionPage page;

    ProofController(AddressedConnector connectors, ProveByToken prove, ConnectionPage page) {
        this.connectors = connectors;
        this.prove = prove;
        this.page = page;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> prove(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        String token = Form.read(body).text("token").strip();
        Optional<String> problem =
                ProofProblems.of(prove.prove(call, organization, new Secret(token)));
        if (problem.isEmpty()) {
            String form = ConnectionAddress.path(organization, connector.kind());
            return Pages.seeOther(form + "?done=connected");
        }
        List<FieldProblem> problems = List.of(new FieldProblem("token", problem.get()));
        return page.show(request, call, organization, connector, Optional.empty(), problems);
    }
}
