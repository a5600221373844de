package dev.gatehouse.web.operator;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.link.LinkOutcome;
import dev.gatehouse.application.operator.SetUpInstallation;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.web.access.NewSession;
import dev.gatehouse.web.link.OneTimePages;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

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

import java.util.Optional;

/** The page behind the link that the first start prints. */
@Controller("/operator/set-up/{token}")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetUpController {
    private final SetUpInstallation setUp;
    private final NewSession sessions;
    private final Shells shells;
    private final OneTimePages pages;

    SetUpController(
            SetUpInstallation setUp, NewSession sessions, Shells shells, OneTimePages pages) {
        this.setUp = setUp;
        this.sessions = sessions;
        this.shells = shells;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, String token) {
        return setUp.usable(new Secret(token))
                ? form(request, "", "", new FieldProblems())
                : pages.notUsable(shells.shell(request, "link.not_usable.title"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> accept(
            HttpRequest<?> request, CallContext call, String token, @Body String body) {
        Form form = Form.read(body);
        FieldProblems problems = new FieldProblems();
        Optional<DisplayName> name = problems.required("name", form.text("name"), DisplayName::new);
        Optional<LoginName> login = problems.required("login", form.text("login"), LoginName::new);
        Optional<Password> password = ChosenPassword.read(form, problems);
        if (name.isEmpty() || login.isEmpty() || password.isEmpty()) {
            return form(request, form.text("name"), form.text("login"), problems);
        }
        return switch (setUp.accept(
                call, new Secret(token), name.get(), login.get(), password.get())) {
            case LinkOutcome.Accepted(Secret cookie) ->
                    sessions.start(request, cookie, Pages.seeOther("/operator"));
            case LinkOutcome.NotUsable() ->
                    pages.notUsable(shells.shell(request, "link.not_usable.title"));
        };
    }

    private HttpResponse<byte[]> form(
            HttpRequest<?> request, String name, String login, FieldProblems problems) {
        Shell shell = shells.shell(request, "set_up.title");
        Errors errors = Errors.of(shell.texts(), problems.all());
        LinkView view = new LinkView(request.getPath(), "", name, login, errors);
        return pages.show("set-up.jte", shell, view, errors);
    }
}
