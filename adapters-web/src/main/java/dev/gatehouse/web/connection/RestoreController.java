package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.RestorePrevious;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.field.FieldProblem;
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

import java.util.List;
import java.util.Optional;

/** Brings the previous settings back. */
@Controller(ConnectionAddress.ROUTE + "/restore")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RestoreController {
    private final AddressedConnector connectors;
    private final RestorePrevious restore;
    private final ConnectionPage page;

    RestoreController(AddressedConnector connectors, RestorePrevious restore, ConnectionPage page) {
        this.connectors = connectors;
        this.restore = restore;
        this.page = page;
    }

    /** The form carries the live revision that the page showed beside its effect. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> restore(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        Form form = Form.read(body);
        String seen = form.text("live_revision");
        long live = seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1;
        Optional<String> problem =
                RestoreProblems.of(
                        restore.restore(
                                call,
                                organization.id(),
                                live,
                                DirectoryChoice.of(form.text("directory"))));
        if (problem.isPresent()) {
            List<FieldProblem> problems = List.of(new FieldProblem("restore", problem.get()));
            return page.show(request, call, organization, connector, Optional.empty(), problems);
        }
        String shown = ConnectionAddress.path(organization, connector.kind());
        return Pages.seeOther(shown + "?done=restored");
    }
}
