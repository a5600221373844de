package dev.gatehouse.web.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.signin.ConfirmSignIn;
import dev.gatehouse.application.signin.PendingSignIn;
import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.application.signin.SignInOutcome;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.web.access.Calls;
import dev.gatehouse.web.access.ConfirmationCookies;
import dev.gatehouse.web.access.NewSession;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shells;

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

import java.util.Optional;

/** Asks before one person's session takes the place of another's in the same browser. */
@Controller(PathAddresses.ROUTE + "/sign-in/confirm")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfirmController {
    static final String PATH = "/sign-in/confirm";

    private final ConfirmSignIn confirm;
    private final ConfirmationCookies cookies;
    private final NewSession sessions;
    private final Connectors connectors;
    private final RefusedPage refused;
    private final Shells shells;
    private final Pages pages;

    ConfirmController(
            ConfirmSignIn confirm,
            ConfirmationCookies cookies,
            NewSession sessions,
            Connectors connectors,
            RefusedPage refused,
            Shells shells,
            Pages pages) {
        this.confirm = confirm;
        this.cookies = cookies;
        this.sessions = sessions;
        this.connectors = connectors;
        this.refused = refused;
        this.shells = shells;
        this.pages = pages;
    }

    /** Reading the question decides nothing, so that it may be loaded again. */
    @Get
    HttpResponse<byte[]> ask(HttpRequest<?> request, CallContext call, Organization organization) {
        Optional<PendingSignIn> pending =
                cookies.read(request, organization).flatMap(t -> confirm.find(organization, t));
        return pending.<HttpResponse<byte[]>>map(p -> question(request, call, organization, p))
                .orElseGet(() -> over(request, organization));
    }

    private MutableHttpResponse<byte[]> question(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            PendingSignIn pending) {
        ConfirmView view =
                new ConfirmView(
                        organization.name().value(),
                        provider(),
                        name(pending.identity()),
                        Calls.session(request).map(s -> call.caller().actor().name()),
                        organization.address().path() + PATH);
        return pages.ok("confirm.jte", shells.shell(request, "confirm.title"), view);
    }

    private String provider() {
        return connectors.all().getFirst().form().providerName();
    }

    private static String name(ProviderIdentity identity) {
        return identity.name()
                .or(() -> identity.login().map(DomainName::value))
                .orElseGet(() -> identity.pin().id().value());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> decide(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body String body) {
        Optional<Secret> ticket = cookies.read(request, organization);
        if (ticket.isEmpty()) {
            return over(request, organization);
        }
        MutableHttpResponse<byte[]> reply =
                Form.read(body).text("choice").equals("continue")
                        ? goOn(request, call, organization, ticket.get())
                        : stay(organization, ticket.get());
        cookies.end(reply, organization);
        return reply;
    }

    private MutableHttpResponse<byte[]> stay(Organization organization, Secret ticket) {
        confirm.decline(organization, ticket);
        return Pages.seeOther(organization.address().path());
    }

    private MutableHttpResponse<byte[]> goOn(
            HttpRequest<?> request, CallContext call, Organization organization, Secret ticket) {
        return switch (confirm.confirm(call, organization, ticket)) {
            case SignInOutcome.SignedIn(Secret cookie, String returnTo) ->
                    sessions.start(
                            request, cookie, Pages.seeOther(ReturnTo.of(returnTo, organization)));
            case SignInOutcome.Refused(RefusalCode code, var finding) ->
                    refused.show(request, organization, code, finding);
            case SignInOutcome.OtherPerson _ -> over(request, organization);
            case SignInOutcome.TrialFinished _ -> over(request, organization);
        };
    }

    /** Whoever pressed twice or went back is led to where the first press led. */
    private MutableHttpResponse<byte[]> over(HttpRequest<?> request, Organization organization) {
        return Calls.session(request).isPresent()
                ? Pages.seeOther(organization.address().path())
                : refused.show(
                        request, organization, RefusalCode.CONFIRMATION_OVER, Optional.empty());
    }
}
