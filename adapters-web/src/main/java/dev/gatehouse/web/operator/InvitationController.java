package dev.gatehouse.web.operator;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.link.LinkOutcome;
import dev.gatehouse.application.operator.AcceptInvitation;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.web.access.NewSession;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.link.OneTimePages;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/** The page behind the link with which a local administrator is invited. */
@Controller(PathAddresses.ROUTE + "/invitation/{token}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationController {
    private final AcceptInvitation invitations;
    private final NewSession sessions;
    private final Shells shells;
    private final OneTimePages pages;

    InvitationController(
            AcceptInvitation invitations, NewSession sessions, Shells shells, OneTimePages pages) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.shells = shells;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, Organization organization, String token) {
        return form(request, organization, new Secret(token), new FieldProblems());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> accept(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String token,
            @Body String body) {
        FieldProblems problems = new FieldProblems();
        Optional<Password> password = ChosenPassword.read(Form.read(body), problems);
        if (password.isEmpty()) {
            return form(request, organization, new Secret(token), problems);
        }
        return switch (invitations.accept(
                call, organization.id(), new Secret(token), password.get())) {
            case LinkOutcome.Accepted(Secret cookie) ->
                    sessions.start(request, cookie, Pages.seeOther(organization.address().path()));
            case LinkOutcome.NotUsable() ->
                    pages.notUsable(shells.shell(request, "link.not_usable.title"));
        };
    }

    private HttpResponse<byte[]> form(
            HttpRequest<?> request,
            Organization organization,
            Secret token,
            FieldProblems problems) {
        Optional<LinkPurpose.Invitation> invitation = invitations.show(organization.id(), token);
        if (invitation.isEmpty()) {
            return pages.notUsable(shells.shell(request, "link.not_usable.title"));
        }
        Shell shell = shells.shell(request, "invitation.title", organization.name());
        LinkView view =
                new LinkView(
                        request.getPath(),
                        organization.name().value(),
                        "",
                        invitation.get().login().value(),
                        Errors.of(shell.texts(), problems.all()));
        return pages.show("invitation.jte", shell, view, view.errors());
    }
}
