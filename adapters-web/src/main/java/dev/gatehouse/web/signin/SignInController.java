package dev.gatehouse.web.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.user.LocalSignIn;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.web.access.Calls;
import dev.gatehouse.web.access.Doors;
import dev.gatehouse.web.access.NewSession;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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

import java.util.List;
import java.util.Optional;

/** The sign-in page and the way in for local administrators. */
@Controller(PathAddresses.ROUTE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private final SignInPage page;
    private final LocalSignIn local;
    private final NewSession sessions;
    private final Texts texts;
    private final Doors doors;

    SignInController(
            SignInPage page, LocalSignIn local, NewSession sessions, Texts texts, Doors doors) {
        this.doors = doors;
        this.page = page;
        this.local = local;
        this.sessions = sessions;
        this.texts = texts;
    }

    @Get("/sign-in")
    HttpResponse<byte[]> show(
            HttpRequest<?> request,
            Organization organization,
            @QueryValue("return_to") Optional<String> returnTo) {
        String target = ReturnTo.of(returnTo.orElse(""), organization);
        return Calls.session(request).isPresent()
                ? Pages.seeOther(target)
                : page.show(request, organization, target, "", Errors.NONE);
    }

    @Post("/login/local")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> local(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body String body) {
        Form form = Form.read(body);
        String target = ReturnTo.of(form.text("return_to"), organization);
        FieldProblems problems = new FieldProblems();
        Optional<LoginName> login = problems.required("login", form.text("login"), LoginName::new);
        Secret password = new Secret(form.text("password"));
        if (password.reveal().isEmpty()) {
            problems.add("password", "required");
        }
        if (login.isEmpty() || !problems.isEmpty()) {
            return again(request, organization, form, problems.all());
        }
        doors.require(Door.PASSWORD, organization, call);
        return switch (local.member(call, organization.id(), login.get(), password)) {
            case LocalSignIn.Outcome.SignedIn(Secret cookie) ->
                    sessions.start(request, cookie, Pages.seeOther(target));
            case LocalSignIn.Outcome.Wrong() ->
                    again(request, organization, form, problem("sign_in.wrong"));
            case LocalSignIn.Outcome.Blocked() ->
                    again(request, organization, form, problem("sign_in.blocked"));
        };
    }

    private static List<FieldProblem> problem(String code) {
        return List.of(new FieldProblem("password", code));
    }

    private HttpResponse<byte[]> again(
            HttpRequest<?> request,
            Organization organization,
            Form form,
            List<FieldProblem> problems) {
        String target = ReturnTo.of(form.text("return_to"), organization);
        Errors errors = Errors.of(texts, problems);
        return page.show(request, organization, target, form.text("login"), errors);
    }
}
