package dev.gatehouse.web.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.DecideSessionPolicy;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionPolicy;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.function.Function;

/** Settings › Sign-in policy; a change that ends sessions says first how many, and asks again. */
@Controller(PathAddresses.ROUTE + "/settings/sign-in-policy")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionPolicyController {
    private final DecideSessionPolicy policy;
    private final ConsoleFrame frame;
    private final Pages pages;
    private final Texts texts;

    SessionPolicyController(
            DecideSessionPolicy policy, ConsoleFrame frame, Pages pages, Texts texts) {
        this.policy = policy;
        this.frame = frame;
        this.pages = pages;
        this.texts = texts;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, Organization organization) {
        SessionPolicy now = policy.view(call, organization.id());
        return page(request, call, organization, shown(now), 0, Errors.NONE);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> save(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body String body) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        Form form = Form.read(body);
        FieldProblems problems = new FieldProblems();
        Optional<SessionPolicy> read = PolicyFields.read(form::text, problems);
        if (read.isEmpty()) {
            Errors errors = Errors.of(texts, problems.all());
            return page(request, call, organization, form::text, 0, errors);
        }
        long ends = policy.ends(call, organization.id(), read.get());
        if (ends > 0 && !form.text("ends").equals(String.valueOf(ends))) {
            return page(request, call, organization, form::text, ends, Errors.NONE);
        }
        policy.decide(call, organization.id(), read.get());
        return Pages.seeOther(path(organization) + "?done=session_policy_saved");
    }

    private static Function<String, String> shown(SessionPolicy policy) {
        return name ->
                switch (name) {
                    case PolicyFields.OWNERSHIP -> policy.ownership().key();
                    case PolicyFields.REFRESH -> String.valueOf(policy.refresh().percent());
                    case PolicyFields.ABSOLUTE ->
                            String.valueOf(policy.limits().absolute().toMinutes());
                    default -> String.valueOf(policy.limits().idle().toMinutes());
                };
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Function<String, String> entered,
            long ends,
            Errors errors) {
        SessionPolicyView view =
                new SessionPolicyView(
                        path(organization),
                        call.caller().may(Permission.MANAGE_IDENTITY_PROVIDER, organization.id()),
                        entered.apply(PolicyFields.OWNERSHIP),
                        entered.apply(PolicyFields.REFRESH),
                        entered.apply(PolicyFields.ABSOLUTE),
                        entered.apply(PolicyFields.IDLE),
                        ends,
                        errors);
        return pages.status(
                errors.any() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
                "session-policy.jte",
                frame.organization(
                        request, call, organization, "sign_in_policy", "policy.session.title"),
                view);
    }

    private static String path(Organization organization) {
        return organization.address().path() + "/settings/sign-in-policy";
    }
}
