package dev.gatehouse.web.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.signin.BeginSignIn;
import dev.gatehouse.application.signin.InitiateSignIn;
import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signin.LoginHint;
import dev.gatehouse.web.access.AttemptCookies;
import dev.gatehouse.web.access.Doors;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.connection.AddressedConnector;
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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The initiate login URI: the provider's dashboard leads people here (OIDC Core 1.0, section 4).
 *
 * <p>The only sign-in that a GET begins. That is harmless: it leads to the provider of this
 * organization and back, binds the attempt to this browser, and never replaces another person
 * without asking.
 */
@Controller(PathAddresses.ROUTE + "/login/{kind}/initiate")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InitiateController {
    private final InitiateSignIn initiate;
    private final AttemptCookies attempts;
    private final RefusedPage refused;
    private final Doors doors;

    InitiateController(
            InitiateSignIn initiate, AttemptCookies attempts, RefusedPage refused, Doors doors) {
        this.doors = doors;
        this.initiate = initiate;
        this.attempts = attempts;
        this.refused = refused;
    }

    @Get(headRoute = false)
    HttpResponse<byte[]> initiate(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        doors.require(Door.SIGN_IN, organization, call);
        Function<String, Optional<String>> asked =
                ProviderAnswer.read(request.getParameters())::get;
        String target = target(asked.apply("target_link_uri").orElse(""), organization);
        InitiateSignIn.Outcome outcome =
                initiate.initiate(
                        call,
                        organization,
                        AddressedConnector.kind(kind),
                        asked.apply("iss").orElse(""),
                        asked.apply("login_hint").flatMap(InitiateController::hint),
                        target);
        return switch (outcome) {
            case InitiateSignIn.Outcome.SignedInAlready() -> Pages.seeOther(target);
            case InitiateSignIn.Outcome.OtherIssuer() ->
                    refused(request, organization, RefusalCode.INITIATED_BY_ANOTHER);
            case InitiateSignIn.Outcome.Begun(BeginSignIn.Outcome attempt) ->
                    switch (attempt) {
                        case BeginSignIn.Outcome.Begun begun ->
                                AttemptReply.go(request, begun, attempts);
                        case BeginSignIn.Outcome.NotAvailable() ->
                                refused(request, organization, RefusalCode.CONNECTION_CHANGED);
                        case BeginSignIn.Outcome.Unavailable(Finding finding) ->
                                refused.show(
                                        request,
                                        organization,
                                        RefusalCode.PROVIDER_UNAVAILABLE,
                                        Optional.of(finding));
                    };
        };
    }

    /**
     * The same by a form, which the standard asks for too. It goes on as a GET: with a form from
     * another site the browser does not send the session, and a live one is to be reused.
     */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> form(Organization organization, String kind, @Body String body) {
        Form form = Form.read(body);
        String asked =
                Stream.of("iss", "login_hint", "target_link_uri")
                        .flatMap(name -> form.all(name).stream().map(value -> pair(name, value)))
                        .collect(Collectors.joining("&"));
        String own = "/login/" + AddressedConnector.kind(kind).value() + "/initiate?";
        return Pages.seeOther(organization.address().path() + own + asked);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> refused(
            HttpRequest<?> request, Organization organization, RefusalCode code) {
        return refused.show(request, organization, code, Optional.empty());
    }

    /** An address of this organization, given as a whole or as a path; else its overview. */
    private static String target(String asked, Organization organization) {
        String own = organization.address().toString();
        String path =
                asked.startsWith(own + "/")
                        ? organization.address().path() + asked.substring(own.length())
                        : asked;
        return ReturnTo.of(path, organization);
    }

    private static Optional<LoginHint> hint(String text) {
        try {
            return Optional.of(new LoginHint(text));
        } catch (InvalidValue unusable) {
            return Optional.empty();
        }
    }
}
