package dev.gatehouse.web.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.signin.BeginSignIn;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.access.AttemptCookies;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.connection.DirectoryField;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/** Begins a trial sign-in for a program that drives the browser's part itself. */
@Controller(PathAddresses.ROUTE + "/api/v1/connection/trial")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrialApi {
    private final BeginSignIn begin;
    private final AttemptCookies cookies;

    TrialApi(BeginSignIn begin, AttemptCookies cookies) {
        this.begin = begin;
        this.cookies = cookies;
    }

    /** Where the browser must go; the answer also sets the attempt's cookie. */
    @Serdeable
    record Begun(String location) {}

    /** The body may be left out; {@code directory} is {@code same} or {@code new}. */
    @Post
    HttpResponse<Begun> trial(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Nullable @Body JsonNode body) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        return switch (begin.trial(call, organization, DirectoryField.in(body))) {
            case BeginSignIn.Outcome.Begun(var attempt, var location, var browser) -> {
                MutableHttpResponse<Begun> response =
                        HttpResponse.ok(new Begun(location.toString()));
                cookies.begin(request, response, attempt, browser);
                yield response;
            }
            case BeginSignIn.Outcome.NotAvailable() ->
                    throw new FieldsRejected("draft", "draft.not_usable");
            case BeginSignIn.Outcome.Unavailable _ ->
                    throw new FieldsRejected("draft", "draft.provider_unavailable");
        };
    }
}
