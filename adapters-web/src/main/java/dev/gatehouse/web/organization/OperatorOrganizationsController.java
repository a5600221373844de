package dev.gatehouse.web.organization;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.diagnosis.ViewDiagnosis;
import dev.gatehouse.application.organization.CreateOrganization;
import dev.gatehouse.application.organization.ListOrganizations;
import dev.gatehouse.application.organization.OrganizationQuery;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** All organizations, for operators, and the form for a new one. */
@Controller("/operator")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperatorOrganizationsController {
    private final ListOrganizations list;
    private final CreateOrganization create;
    private final ViewDiagnosis diagnosis;
    private final PathAddresses addresses;
    private final ConsoleFrame frame;
    private final Pages pages;

    OperatorOrganizationsController(
            ListOrganizations list,
            CreateOrganization create,
            ViewDiagnosis diagnosis,
            PathAddresses addresses,
            ConsoleFrame frame,
            Pages pages) {
        this.list = list;
        this.create = create;
        this.diagnosis = diagnosis;
        this.addresses = addresses;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(
            HttpRequest<?> request, CallContext call, @QueryValue Optional<String> organization) {
        Optional<OrganizationSlug> wanted = organization.flatMap(OperatorOrganizations::slug);
        if (wanted.isPresent()) {
            return Pages.seeOther("/operator/organizations/" + wanted.get());
        }
        return page(request, call, new Form(), List.of());
    }

    /** Where a browser lands that loads the address of the form again. */
    @Get("/organizations")
    HttpResponse<byte[]> toList() {
        return Pages.seeOther("/operator");
    }

    @Post("/organizations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> create(HttpRequest<?> request, CallContext call, @Body String body) {
        Form form = Form.read(body);
        FieldProblems problems = new FieldProblems();
        Optional<OrganizationSlug> slug =
                problems.required("slug", form.text("slug"), OrganizationSlug::new);
        Optional<DisplayName> name = problems.required("name", form.text("name"), DisplayName::new);
        if (slug.isEmpty() || name.isEmpty()) {
            return page(request, call, form, problems.all());
        }
        return switch (create.create(call, slug.get(), name.get())) {
            case CreateOrganization.Outcome.Created(Organization created) -> {
                addresses.forget(created.slug());
                yield Pages.seeOther(
                        "/operator/organizations/" + created.slug() + "?done=organization_created");
            }
            case CreateOrganization.Outcome.SlugTaken() ->
                    page(request, call, form, List.of(new FieldProblem("slug", "slug.taken")));
        };
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request, CallContext call, Form form, List<FieldProblem> problems) {
        OrganizationQuery query = OrganizationQueries.read(request.getParameters());
        Page<Organization> page = list.page(call, query);
        Shell shell = frame.operator(request, call, "organizations.title");
        OperatorOrganizationsView view =
                new OperatorOrganizationsView(
                        page.map(organization -> row(call, organization)).items(),
                        query.search(),
                        start(query.search()),
                        page.next().map(mark -> link(query.search(), mark)),
                        query.after().isEmpty(),
                        form.text("slug"),
                        form.text("name"),
                        Errors.of(shell.texts(), problems));
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.status(status, "operator-organizations.jte", shell, view);
    }

    private static String link(String search, String after) {
        return start(search) + "&after=" + after;
    }

    private static String start(String search) {
        return "/operator?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    private OperatorOrganizationsView.Row row(CallContext call, Organization organization) {
        return new OperatorOrganizationsView.Row(
                organization.slug().value(),
                organization.name().value(),
                organization.address().toString(),
                "/operator/organizations/" + organization.slug(),
                diagnosis.countForOperator(call, organization.id()));
    }
}
