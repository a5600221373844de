package dev.gatehouse.web.user;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.user.ManageUsers;
import dev.gatehouse.application.user.UserDetails;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
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

/** One user: create, look at, change. */
@Controller(PathAddresses.ROUTE + "/users")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserController {
    private final ManageUsers users;
    private final UserPage page;

    UserController(ManageUsers users, UserPage page) {
        this.users = users;
        this.page = page;
    }

    @Get("/new")
    HttpResponse<byte[]> blank(
            HttpRequest<?> request, CallContext call, Organization organization) {
        call.require(Permission.MANAGE_USERS, organization.id());
        return page.show(
                request, call, organization, Optional.empty(), Optional.empty(), List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> create(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body String body) {
        call.require(Permission.MANAGE_USERS, organization.id());
        Form form = Form.read(body);
        FieldProblems problems = new FieldProblems();
        Optional<UserDetails> details = UserFields.form(form, problems);
        if (details.isEmpty()) {
            return again(request, call, organization, Optional.empty(), form, problems.all());
        }
        return reply(
                request,
                call,
                organization,
                Optional.empty(),
                form,
                users.create(call, organization.id(), details.get()));
    }

    @Get("/{id}")
    HttpResponse<byte[]> show(
            HttpRequest<?> request, CallContext call, Organization organization, String id) {
        User user = find(call, organization, UserFields.id(id));
        return page.show(
                request, call, organization, Optional.of(user), Optional.empty(), List.of());
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> change(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String id,
            @Body String body) {
        call.require(Permission.MANAGE_USERS, organization.id());
        User user = find(call, organization, UserFields.id(id));
        Form form = Form.read(body);
        FieldProblems problems = new FieldProblems();
        Optional<UserDetails> details = UserFields.form(form, problems);
        if (details.isEmpty()) {
            return again(request, call, organization, Optional.of(user), form, problems.all());
        }
        try {
            return reply(
                    request,
                    call,
                    organization,
                    Optional.of(user),
                    form,
                    users.change(call, organization.id(), user.id(), version(form), details.get()));
        } catch (ConcurrentChange overtaken) {
            User now = find(call, organization, user.id());
            return again(
                    request,
                    call,
                    organization,
                    Optional.of(now),
                    form,
                    problem("version", "user.changed"));
        }
    }

    private User find(CallContext call, Organization organization, UserId id) {
        return users.find(call, organization.id(), id).orElseThrow(UnknownAddress::new);
    }

    /** A version that is no number was never given out, so it matches none. */
    private static long version(Form form) {
        String text = form.text("version");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private HttpResponse<byte[]> reply(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Optional<User> user,
            Form form,
            ManageUsers.Outcome outcome) {
        return switch (outcome) {
            case ManageUsers.Outcome.Done _ ->
                    Pages.seeOther(organization.address().path() + "/users?done=user_saved");
            case ManageUsers.Outcome.DomainNameTaken() ->
                    again(
                            request,
                            call,
                            organization,
                            user,
                            form,
                            problem("domain_name", "domain_name.taken"));
            case ManageUsers.Outcome.LastLocalAdministrator() ->
                    again(
                            request,
                            call,
                            organization,
                            user,
                            form,
                            problem("grants", "grants.last_administrator"));
            case ManageUsers.Outcome.NoSuchUser() -> throw new UnknownAddress();
        };
    }

    private static List<FieldProblem> problem(String field, String code) {
        return List.of(new FieldProblem(field, code));
    }

    private HttpResponse<byte[]> again(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Optional<User> user,
            Form form,
            List<FieldProblem> problems) {
        return page.show(request, call, organization, user, Optional.of(form), problems);
    }
}
