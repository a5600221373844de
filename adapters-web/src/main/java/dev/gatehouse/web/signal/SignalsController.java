package dev.gatehouse.web.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.signal.ManageSignals;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signal.SignalSettings.Purpose;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.link.ShownOnce;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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

import java.util.List;
import java.util.Optional;

/** Settings › Organization › Signals. */
@Controller(PathAddresses.ROUTE + "/settings/organization/signals")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignalsController {
    private static final String PURPOSE = "signal-secret";

    private final ManageSignals signals;
    private final SignalCards cards;
    private final ShownOnce once;
    private final ConsoleFrame frame;
    private final Pages pages;
    private final Texts texts;

    SignalsController(
            ManageSignals signals,
            SignalCards cards,
            ShownOnce once,
            ConsoleFrame frame,
            Pages pages,
            Texts texts) {
        this.signals = signals;
        this.cards = cards;
        this.once = once;
        this.frame = frame;
        this.pages = pages;
        this.texts = texts;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, Organization organization) {
        Optional<SignalsView.Drawn> drawn =
                once.read(request, PURPOSE, organization)
                        .map(made -> drawn(Purposes.read(made.about()), made.secret()));
        MutableHttpResponse<byte[]> page =
                page(request, call, organization, drawn, new FieldProblems());
        return drawn.isPresent() ? once.forget(page, PURPOSE, organization) : page;
    }

    private static SignalsView.Drawn drawn(Purpose purpose, Secret secret) {
        return new SignalsView.Drawn(Purposes.key(purpose), secret.reveal());
    }

    /** Leads back to the page, which shows the secret once; it is stored nowhere. */
    @Post("/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> draw(CallContext call, Organization organization, @Body String body) {
        Purpose purpose = Purposes.read(Form.read(body).text("purpose"));
        Secret drawn =
                signals.draw(call, organization.id(), purpose).orElseThrow(UnknownAddress::new);
        ShownOnce.Made made = new ShownOnce.Made(Purposes.key(purpose), drawn);
        return once.at(path(organization), PURPOSE, organization, made);
    }

    @Post("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> withdraw(CallContext call, Organization organization, @Body String body) {
        Purpose purpose = Purposes.read(Form.read(body).text("purpose"));
        signals.withdraw(call, organization.id(), purpose);
        return Pages.seeOther(path(organization) + "?done=signal_secret_withdrawn");
    }

    @Post("/audience")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> audience(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body String body) {
        String typed = Form.read(body).text("audience").strip();
        FieldProblems problems = new FieldProblems();
        Optional<Audience> audience =
                typed.isEmpty()
                        ? Optional.empty()
                        : problems.required("audience", typed, Audience::new);
        if (!problems.isEmpty()) {
            return page(request, call, organization, Optional.empty(), problems);
        }
        signals.audience(call, organization.id(), audience);
        return Pages.seeOther(path(organization) + "?done=signal_audience_saved");
    }

    private MutableHttpResponse<byte[]> page(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Optional<SignalsView.Drawn> drawn,
            FieldProblems problems) {
        Optional<ManageSignals.View> seen = signals.view(call, organization.id());
        SignalsView view =
                new SignalsView(
                        path(organization),
                        organization.address().path() + "/settings/organization",
                        seen.isPresent(),
                        call.caller().may(Permission.MANAGE_IDENTITY_PROVIDER, organization.id()),
                        seen.map(s -> cards.of(organization, s)).orElse(List.of()),
                        drawn,
                        seen.flatMap(s -> s.settings().audience()).map(a -> a.value()).orElse(""),
                        Errors.of(texts, problems.all()));
        return pages.ok(
                "signals.jte",
                frame.organization(request, call, organization, "organization", "signals.title"),
                view);
    }

    private static String path(Organization organization) {
        return organization.address().path() + "/settings/organization/signals";
    }
}
