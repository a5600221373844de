package dev.gatehouse.web.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.signin.BeginSignIn;
import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.access.AttemptCookies;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.connection.AddressedConnector;
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

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** <em>Connect Now</em>: sends the administrator through a real sign-in with the draft. */
@Controller(ConnectionAddress.ROUTE + "/trial")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrialController {
    private final AddressedConnector connectors;
    private final BeginSignIn begin;
    private final AttemptCookies attempts;
    private final RefusedPage refused;

    TrialController(
            AddressedConnector connectors,
            BeginSignIn begin,
            AttemptCookies attempts,
            RefusedPage refused) {
        this.connectors = connectors;
        this.begin = begin;
        this.attempts = attempts;
        this.refused = refused;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> trial(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Nullable @Body String body) {
        ProviderKind known = connectors.find(call, organization, kind).kind();
        Optional<DirectoryChoice> directory =
                DirectoryChoice.of(Form.read(body == null ? "" : body).text("directory"));
        return switch (begin.trial(call, organization, directory)) {
            case BeginSignIn.Outcome.Begun begun -> AttemptReply.go(request, begun, attempts);
            case BeginSignIn.Outcome.NotAvailable() ->
                    Pages.seeOther(ConnectionAddress.path(organization, known));
            case BeginSignIn.Outcome.Unavailable(Finding finding) ->
                    refused.show(
                            request,
                            organization,
                            RefusalCode.PROVIDER_UNAVAILABLE,
                            Optional.of(finding));
        };
    }
}
