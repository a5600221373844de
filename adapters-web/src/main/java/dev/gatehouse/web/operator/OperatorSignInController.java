package dev.gatehouse.web.operator;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.application.user.LocalSignIn;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.web.access.Calls;
import dev.gatehouse.web.access.Doors;
import dev.gatehouse.web.access.NewSession;
import dev.gatehouse.web.access.SessionCookies;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

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

import java.util.List;
import java.util.Optional;

/** Operators sign in with a password and out again. */
@Controller("/operator")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperatorSignInController {
    private final LocalSignIn local;
    private final UseSession sessions;
    private final EndSessions endSessions;
    private final OperatorsProvider provider;
    private final NewSession newSession;
    private final SessionCookies cookies;
    private final Shells shells;
    private final Pages pages;
    private final Doors doors;

    OperatorSignInController(
            LocalSignIn local,
            UseSession sessions,
            EndSessions endSessions,
            OperatorsProvider provider,
            NewSession newSession,
            SessionCookies cookies,
            Shells shells,
            Pages pages,
            Doors doors) {
        this.doors = doors;
        this.local = local;
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.provider = provider;
        this.newSession = newSession;
        this.cookies = cookies;
        this.shells = shells;
        this.pages = pages;
    }

    @Get("/sign-in")
    HttpResponse<byte[]> show(HttpRequest<?> request) {
        String target =
                OperatorReturn.of(request.getParameters().get("return_to", String.class, ""));
        return Calls.session(request).isPresent()
                ? Pages.seeOther(target)
                : page(request, target, "", List.of());
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> signIn(HttpRequest<?> request, CallContext call, @Body String body) {
        Form form = Form.read(body);
        String target = OperatorReturn.of(form.text("return_to"));
        FieldProblems problems = new FieldProblems();
        Optional<LoginName> login = problems.required("login", form.text("login"), LoginName::new);
        if (form.text("password").isEmpty()) {
            problems.add("password", "required");
        }
        if (login.isEmpty() || !problems.isEmpty()) {
            return page(request, target, form.text("login"), problems.all());
        }
        doors.require(Door.PASSWORD, call);
        return switch (local.operator(call, login.get(), new Secret(form.text("password")))) {
            case LocalSignIn.Outcome.SignedIn(Secret cookie) ->
                    newSession.start(request, cookie, Pages.seeOther(target));
            case LocalSignIn.Outcome.Wrong() -> again(request, form, "sign_in.wrong");
            case LocalSignIn.Outcome.Blocked() -> again(request, form, "sign_in.blocked");
        };
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> signOut(HttpRequest<?> request, CallContext call) {
        Calls.session(request)
                .ifPresent(
                        live ->
                                endSessions.end(
                                        call,
                                        new SessionSelection.One(live.session().id()),
                                        SignOutReason.SIGNED_OUT));
        MutableHttpResponse<byte[]> reply = Pages.seeOther("/operator/sign-in");
        cookies.read(request, Optional.empty())
                .ifPresent(dead -> reply.cookie(cookies.signedOut(Optional.empty(), dead)));
        return reply;
    }

    private HttpResponse<byte[]> again(HttpRequest<?> request, Form form, String code) {
        String target = OperatorReturn.of(form.text("return_to"));
        return page(
                request, target, form.text("login"), List.of(new FieldProblem("password", code)));
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request, String target, String login, List<FieldProblem> problems) {
        Shell shell = shells.shell(request, "operator.sign_in.title");
        Errors errors = Errors.of(shell.texts(), problems);
        Optional<String> ended =
                cookies.read(request, Optional.empty())
                        .map(Secret::hash)
                        .flatMap(sessions::endOf)
                        .map(reason -> shell.text("ended." + reason.key()));
        OperatorSignInView view =
                new OperatorSignInView(
                        provider.configured(),
                        errors.any() ? Optional.empty() : ended,
                        target,
                        login,
                        errors);
        return pages.status(
                errors.any() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
                "operator-sign-in.jte",
                shell,
                view);
    }
}
