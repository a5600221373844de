package dev.gatehouse.web.problem;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.access.Calls;
import dev.gatehouse.web.access.Correlation;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Answers a failed request in the caller's form: a problem document or a page. */
@Singleton
final class ErrorReplies {
    /** To a browser an empty link is the address of the page that it stands on. */
    private static final String THIS_ADDRESS = "";

    private final Texts texts;
    private final Shells shells;
    private final Pages pages;
    private final ObjectMapper json;

    ErrorReplies(Texts texts, Shells shells, Pages pages, ObjectMapper json) {
        this.texts = texts;
        this.shells = shells;
        this.pages = pages;
        this.json = json;
    }

    MutableHttpResponse<byte[]> reply(HttpRequest<?> request, ErrorCode code) {
        return reply(request, code, texts.text("error." + code.key() + ".detail"), List.of());
    }

    MutableHttpResponse<byte[]> reply(
            HttpRequest<?> request, ErrorCode code, String detail, List<FieldProblem> problems) {
        return PathAddresses.isApi(request.getPath())
                ? problem(request, code, detail, problems)
                : page(request, code, detail);
    }

    private MutableHttpResponse<byte[]> problem(
            HttpRequest<?> request, ErrorCode code, String detail, List<FieldProblem> problems) {
        ProblemDocument document =
                new ProblemDocument(
                        "urn:gatehouse:problem:" + code.key(),
                        texts.text("error." + code.key() + ".title"),
                        code.status().getCode(),
                        detail,
                        request.getPath(),
                        Correlation.of(request),
                        problems.stream().map(this::fieldError).toList());
        return HttpResponse.<byte[]>status(code.status())
                .body(write(document))
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json");
    }

    private ProblemDocument.FieldError fieldError(FieldProblem problem) {
        return new ProblemDocument.FieldError(
                problem.field(),
                problem.code(),
                texts.textOr("problem." + problem.code(), problem.code()));
    }

    private MutableHttpResponse<byte[]> page(
            HttpRequest<?> request, ErrorCode code, String detail) {
        String home =
                Calls.organization(request)
                        .map(Organization::address)
                        .map(a -> a.path())
                        .orElse("/");
        boolean guest =
                Calls.call(request)
                        .map(CallContext::caller)
                        .filter(Caller.HandOver.class::isInstance)
                        .isPresent();
        Shell shell = shells.shell(request, "error." + code.key() + ".title");
        boolean again = code.passes() && request.getMethod() == HttpMethod.GET;
        String wayOn = guest ? "hand_over.back" : "error." + code.key() + ".way_on";
        String start = code == ErrorCode.UNREADABLE_MARK ? request.getPath() : home;
        String href = guest ? home + "/settings/organization/guide" : start;
        ErrorView view =
                new ErrorView(
                        shell.title(),
                        code.passes() ? detail + howToSendAgain(request) : detail,
                        texts.text(again ? "error.again" : wayOn),
                        again ? THIS_ADDRESS : href);
        return pages.status(code.status(), "error.jte", shell, view);
    }

    /** The form is gone from sight, unless htmx sent it: then it stands where it was. */
    private String howToSendAgain(HttpRequest<?> request) {
        boolean gone =
                request.getMethod() == HttpMethod.POST
                        && !request.getHeaders().contains("HX-Request");
        return gone ? " " + texts.text("error.again.sent") : "";
    }

    private byte[] write(ProblemDocument document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
