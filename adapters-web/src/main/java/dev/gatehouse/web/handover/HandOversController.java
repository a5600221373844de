package dev.gatehouse.web.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.PromoteDraft;
import dev.gatehouse.application.handover.ConfirmProof;
import dev.gatehouse.application.handover.ManageHandOvers;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.handover.HandOverPeriod;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;

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

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Settings › Organization › Hand over: makes links, shows their state, takes them back. */
@Controller(PathAddresses.ROUTE + "/settings/organization/hand-overs")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandOversController {
    private final ManageHandOvers manage;
    private final ConfirmProof confirm;
    private final HandOversPage page;

    HandOversController(ManageHandOvers manage, ConfirmProof confirm, HandOversPage page) {
        this.manage = manage;
        this.confirm = confirm;
        this.page = page;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request, CallContext call, Organization organization) {
        return page.show(request, call, organization);
    }

    /** Leads back to the list, which shows the link once; it stands in no URL of ours. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> make(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body String body) {
        Form form = Form.read(body);
        FieldProblems problems = new FieldProblems();
        Optional<DisplayName> recipient =
                problems.required("recipient", form.text("recipient"), DisplayName::new);
        Optional<HandOverPeriod> period =
                problems.required("days", form.text("days"), HandOverPeriod::of);
        if (recipient.isEmpty() || period.isEmpty()) {
            return page.show(request, call, organization, form, problems.all());
        }
        return switch (manage.make(call, organization.id(), recipient.get(), period.get())) {
            case ManageHandOvers.Outcome.Made(var made, Secret token) ->
                    page.made(organization, made, token);
            case ManageHandOvers.Outcome.TooMany() ->
                    page.show(
                            request,
                            call,
                            organization,
                            form,
                            List.of(new FieldProblem("recipient", "hand_over.too_many")));
        };
    }

    @Post("/{id}/revoke")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> revoke(CallContext call, Organization organization, UUID id) {
        boolean done = manage.revoke(call, organization.id(), new HandOverId(id));
        return Pages.seeOther(
                HandOversPage.path(organization) + (done ? "?done=hand_over_revoked" : ""));
    }

    /** Makes live what a holder has proven; the form says over which settings. */
    @Post("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> confirm(CallContext call, Organization organization, @Body String body) {
        Form form = Form.read(body);
        PromoteDraft.Outcome outcome =
                confirm.confirm(
                        call,
                        organization.id(),
                        revision(form.text("draft")),
                        revision(form.text("live")),
                        DirectoryChoice.of(form.text("directory")));
        String done =
                switch (outcome) {
                    case CONNECTED -> "connected";
                    case SUPERSEDED, ADMINISTRATOR_GONE, AWAITS_CONFIRMATION ->
                            "confirm_superseded";
                    case DIRECTORY_UNDECIDED -> "confirm_directory_undecided";
                    case AUDIENCE_TAKEN -> "confirm_audience_taken";
                };
        return Pages.seeOther(HandOversPage.path(organization) + "?done=" + done);
    }

    private static long revision(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new UnknownAddress();
        }
        return Long.parseLong(text);
    }
}
