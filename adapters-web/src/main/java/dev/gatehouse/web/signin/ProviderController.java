package dev.gatehouse.web.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.signin.BeginSignIn;
import dev.gatehouse.application.signin.CompleteSignIn;
import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.application.signin.SignInOutcome;
import dev.gatehouse.application.signin.TrialEnd;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.AttemptCookies;
import dev.gatehouse.web.access.ConfirmationCookies;
import dev.gatehouse.web.access.Doors;
import dev.gatehouse.web.access.NewSession;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.connection.AddressedConnector;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;

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

/** The way to the provider and back. */
@Controller(PathAddresses.ROUTE + "/login/{kind}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderController {
    private final ViewConnection connection;
    private final BeginSignIn begin;
    private final CompleteSignIn complete;
    private final AttemptCookies attempts;
    private final ConfirmationCookies confirmations;
    private final NewSession sessions;
    private final RefusedPage refused;
    private final Doors doors;

    ProviderController(
            ViewConnection connection,
            BeginSignIn begin,
            CompleteSignIn complete,
            AttemptCookies attempts,
            ConfirmationCookies confirmations,
            NewSession sessions,
            RefusedPage refused,
            Doors doors) {
        this.doors = doors;
        this.connection = connection;
        this.begin = begin;
        this.complete = complete;
        this.attempts = attempts;
        this.confirmations = confirmations;
        this.sessions = sessions;
        this.refused = refused;
    }

    /** Begins by POST of our own page, so that no link of a stranger can start a sign-in. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> begin(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        doors.require(Door.SIGN_IN, organization, call);
        boolean offered =
                connection
                        .signInSettings(organization.id())
                        .filter(settings -> settings.kind().value().equals(kind))
                        .isPresent();
        if (!offered) {
            return refused.show(
                    request, organization, RefusalCode.CONNECTION_CHANGED, Optional.empty());
        }
        String target = ReturnTo.of(Form.read(body).text("return_to"), organization);
        return switch (begin.signIn(call, organization, target)) {
            case BeginSignIn.Outcome.Begun begun -> AttemptReply.go(request, begun, attempts);
            case BeginSignIn.Outcome.NotAvailable() ->
                    refused.show(
                            request,
                            organization,
                            RefusalCode.CONNECTION_CHANGED,
                            Optional.empty());
            case BeginSignIn.Outcome.Unavailable(Finding finding) ->
                    refused.show(
                            request,
                            organization,
                            RefusalCode.PROVIDER_UNAVAILABLE,
                            Optional.of(finding));
        };
    }

    /**
     * Not for HEAD: the answer of the provider is spent by reading it (RFC 9110, section 9.2.1).
     */
    @Get(uri = "/redirect", headRoute = false)
    HttpResponse<byte[]> back(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        doors.require(Door.CALLBACK, organization, call);
        SignInOutcome outcome =
                complete.complete(
                        call,
                        organization,
                        kind,
                        ProviderAnswer.read(request.getParameters()),
                        attempts.browsers(request));
        MutableHttpResponse<byte[]> reply = reply(request, organization, kind, outcome);
        attempts.end(request, reply);
        return reply;
    }

    private MutableHttpResponse<byte[]> reply(
            HttpRequest<?> request, Organization organization, String kind, SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.SignedIn(Secret cookie, String returnTo) ->
                    sessions.start(
                            request, cookie, Pages.seeOther(ReturnTo.of(returnTo, organization)));
            case SignInOutcome.OtherPerson(Secret ticket) -> {
                MutableHttpResponse<byte[]> ask =
                        Pages.seeOther(organization.address().path() + ConfirmController.PATH);
                confirmations.ask(ask, organization, ticket);
                yield ask;
            }
            case SignInOutcome.TrialFinished(TrialEnd end) ->
                    Pages.seeOther(report(organization, kind, end));
            case SignInOutcome.Refused(RefusalCode code, Optional<Finding> finding) ->
                    refused.show(request, organization, code, finding);
        };
    }

    private static String report(Organization organization, String kind, TrialEnd end) {
        return ConnectionAddress.path(organization, AddressedConnector.kind(kind))
                + switch (end) {
                    case CONNECTED -> "?done=connected";
                    case AWAITS_CONFIRMATION -> "?done=awaits_confirmation";
                    case NOT_PROVEN -> "?done=trial_failed";
                };
    }
}
