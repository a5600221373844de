package dev.gatehouse.web.organization;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.operator.InviteAdministrator;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.web.link.ShownOnce;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Times;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/** One organization, for operators: its address, and inviting its first administrator. */
@Controller("/operator/organizations/{slug}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperatorOrganizationController {
    private static final String PURPOSE = "invitation";

    private final OperatorOrganizations organizations;
    private final InviteAdministrator invite;
    private final ShownOnce once;
    private final ConsoleFrame frame;
    private final Pages pages;

    OperatorOrganizationController(
            OperatorOrganizations organizations,
            InviteAdministrator invite,
            ShownOnce once,
            ConsoleFrame frame,
            Pages pages) {
        this.organizations = organizations;
        this.invite = invite;
        this.once = once;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, String slug) {
        Organization organization = organizations.find(call, slug);
        Optional<OperatorOrganizationView.Invited> invited =
                once.read(request, PURPOSE, organization)
                        .map(made -> invited(organization, made.about(), made.secret()));
        MutableHttpResponse<byte[]> page =
                page(request, call, organization, invited, new Form(), new FieldProblems());
        return invited.isPresent() ? once.forget(page, PURPOSE, organization) : page;
    }

    private static OperatorOrganizationView.Invited invited(
            Organization organization, String name, Secret token) {
        return new OperatorOrganizationView.Invited(
                name, InvitationLink.of(organization, token).toString());
    }

    /** Leads back to the page, which shows the link once; it stands in no URL of ours. */
    @Post("/invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> invite(
            HttpRequest<?> request, CallContext call, String slug, @Body String body) {
        Organization organization = organizations.find(call, slug);
        Form form = Form.read(body);
        FieldProblems problems = new FieldProblems();
        Optional<DisplayName> name = problems.required("name", form.text("name"), DisplayName::new);
        Optional<LoginName> login = problems.required("login", form.text("login"), LoginName::new);
        if (name.isEmpty() || login.isEmpty()) {
            return page(request, call, organization, Optional.empty(), form, problems);
        }
        Optional<Secret> token = invite.invite(call, organization.id(), name.get(), login.get());
        if (token.isEmpty()) {
            problems.add("login", "login.taken");
            return page(request, call, organization, Optional.empty(), form, problems);
        }
        ShownOnce.Made made = new ShownOnce.Made(name.get().value(), token.get());
        return once.at(path(organization), PURPOSE, organization, made);
    }

    private MutableHttpResponse<byte[]> page(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Optional<OperatorOrganizationView.Invited> invited,
            Form form,
            FieldProblems problems) {
        Shell shell = frame.operator(request, call, "organization.title", organization.name());
        OperatorOrganizationView view =
                new OperatorOrganizationView(
                        organization.slug().value(),
                        organization.name().value(),
                        organization.address().toString(),
                        path(organization),
                        Times.exact(organization.createdAt()),
                        invited,
                        form.text("name"),
                        form.text("login"),
                        Errors.of(shell.texts(), problems.all()));
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.status(status, "operator-organization.jte", shell, view);
    }

    private static String path(Organization organization) {
        return "/operator/organizations/" + organization.slug();
    }
}
