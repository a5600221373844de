package dev.gatehouse.web.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.handover.ConfirmProof;
import dev.gatehouse.application.handover.ManageHandOvers;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverPeriod;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
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
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows the list of hand-overs, also with a link that was just made. */
@Singleton
final class HandOversPage {
    private static final String PURPOSE = "hand-over";

    private final ManageHandOvers manage;
    private final ShownOnce once;
    private final ConfirmProof confirm;
    private final ViewConnection connections;
    private final ConsoleFrame frame;
    private final Pages pages;
    private final InstantSource clock;

    HandOversPage(
            ManageHandOvers manage,
            ShownOnce once,
            ConfirmProof confirm,
            ViewConnection connections,
            ConsoleFrame frame,
            Pages pages,
            InstantSource clock) {
        this.manage = manage;
        this.once = once;
        this.confirm = confirm;
        this.connections = connections;
        this.frame = frame;
        this.pages = pages;
        this.clock = clock;
    }

    static String path(Organization organization) {
        return organization.address().path() + "/settings/organization/hand-overs";
    }

    /** The list; with the link that was just made, the first time. */
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, Organization organization) {
        List<HandOver> known = manage.list(call, organization.id());
        Optional<HandOversView.Made> made =
                once.read(request, PURPOSE, organization)
                        .flatMap(link -> made(organization, known, link));
        MutableHttpResponse<byte[]> page =
                page(request, call, organization, known, new Form(), List.of(), made);
        return made.isPresent() ? once.forget(page, PURPOSE, organization) : page;
    }

    HttpResponse<byte[]> show(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Form form,
            List<FieldProblem> problems) {
        List<HandOver> known = manage.list(call, organization.id());
        return page(request, call, organization, known, form, problems, Optional.empty());
    }

    HttpResponse<byte[]> made(Organization organization, HandOver made, Secret token) {
        ShownOnce.Made link = new ShownOnce.Made(made.id().value().toString(), token);
        return once.at(path(organization), PURPOSE, organization, link);
    }

    private Optional<HandOversView.Made> made(
            Organization organization, List<HandOver> known, ShownOnce.Made link) {
        return known.stream()
                .filter(one -> one.id().value().toString().equals(link.about()))
                .filter(one -> one.liveAt(clock.instant()))
                .map(
                        one ->
                                new HandOversView.Made(
                                        one.recipient().value(),
                                        HandOverLink.of(organization, link.secret()),
                                        Times.exact(one.expiresAt())))
                .findFirst();
    }

    private MutableHttpResponse<byte[]> page(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            List<HandOver> known,
            Form form,
            List<FieldProblem> problems,
            Optional<HandOversView.Made> made) {
        List<HandOversView.Row> rows =
                known.stream().map(found -> HandOverRows.row(found, clock.instant())).toList();
        Shell shell =
                frame.organization(request, call, organization, "organization", "hand_overs.title");
        HandOversView view =
                new HandOversView(
                        path(organization),
                        organization.address().path() + "/settings/organization",
                        form.text("recipient"),
                        days(form),
                        made,
                        rows,
                        confirm.waiting(call, organization.id()),
                        connections.promotionMeans(call, organization.id()),
                        Errors.of(shell.texts(), problems));
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.status(status, "hand-overs.jte", shell, view);
    }

    private static String days(Form form) {
        String typed = form.text("days");
        return typed.isEmpty() ? String.valueOf(HandOverPeriod.USUAL.days()) : typed;
    }
}
