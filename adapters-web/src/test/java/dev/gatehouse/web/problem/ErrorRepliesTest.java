package dev.gatehouse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.UnreadableMark;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.web.page.Assets;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shells;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.simple.SimpleHttpRequest;
import io.micronaut.serde.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class ErrorRepliesTest {
    private final Texts texts = new Texts();
    private final ErrorReplies replies =
            new ErrorReplies(
                    texts, new Shells(texts, new Assets()), new Pages(), ObjectMapper.getDefault());

    private static String body(MutableHttpResponse<byte[]> reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Test
    void tellsProgramsByAProblemDocument() {
        MutableHttpResponse<byte[]> reply =
                replies.reply(
                        new SimpleHttpRequest<>(HttpMethod.GET, "/o/acme/api/v1/users", ""),
                        ErrorCode.INVALID_FIELDS,
                        "Nothing was changed",
                        List.of(new FieldProblem("slug", "slug.taken")));
        assertThat(reply.code()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(body(reply))
                .contains("\"type\":\"urn:gatehouse:problem:invalid_fields\"")
                .contains("\"status\":422")
                .contains("\"instance\":\"/o/acme/api/v1/users\"")
                .contains("\"correlation_id\":\"")
                .contains("{\"field\":\"slug\",\"code\":\"slug.taken\",\"detail\":\"Another");
    }

    @Test
    void tellsPeopleByAPageWithTheReferenceCode() {
        HttpRequest<?> request = new SimpleHttpRequest<>(HttpMethod.GET, "/o/acme/nothing", "");
        MutableHttpResponse<byte[]> reply = replies.reply(request, ErrorCode.NOT_FOUND);
        assertThat(reply.code()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(body(reply))
                .contains("There is nothing here")
                .contains(dev.gatehouse.web.access.Correlation.of(request));
    }

    @Test
    void leadsToTheBeginningOfAListThatDoesNotGoOn() {
        UnreadableMarkHandler handler = new UnreadableMarkHandler(replies, texts);
        HttpRequest<?> page =
                new SimpleHttpRequest<>(HttpMethod.GET, "/o/acme/sessions?after=x", "");
        HttpResponse<?> told = handler.handle(page, new UnreadableMark());
        assertThat(told.code()).isEqualTo(400);
        assertThat(new String((byte[]) told.body(), StandardCharsets.UTF_8))
                .contains("This list does not go on from there")
                .contains("href=\"/o/acme/sessions\"");
        HttpRequest<?> api =
                new SimpleHttpRequest<>(HttpMethod.GET, "/o/acme/api/v1/sessions?after=x", "");
        HttpResponse<?> problem = handler.handle(api, new UnreadableMark());
        assertThat(problem.code()).isEqualTo(400);
        assertThat(new String((byte[]) problem.body(), StandardCharsets.UTF_8))
                .contains("urn:gatehouse:problem:unreadable_mark")
                .contains("{\"field\":\"after\",\"code\":\"query.mark\"");
    }

    @Test
    void offersToTryAgainWhatMaySucceedInAMoment() {
        HttpRequest<?> reads = new SimpleHttpRequest<>(HttpMethod.GET, "/o/acme/users", "");
        assertThat(body(replies.reply(reads, ErrorCode.UNAVAILABLE)))
                .contains("href=\"\">Try again</a>");
        HttpRequest<?> acts = new SimpleHttpRequest<>(HttpMethod.POST, "/o/acme/users", "");
        assertThat(body(replies.reply(acts, ErrorCode.UNAVAILABLE)))
                .contains("Reload this page to send it again")
                .contains("href=\"/\">To the start</a>");
        HttpRequest<?> inPlace =
                new SimpleHttpRequest<>(HttpMethod.POST, "/o/acme/users", "")
                        .header("HX-Request", "true");
        assertThat(body(replies.reply(inPlace, ErrorCode.UNAVAILABLE))).doesNotContain("Reload");
    }

    @Test
    void hasTextsForEveryCode() {
        assertThat(Arrays.stream(ErrorCode.values()).map(code -> "error." + code.key()))
                .allMatch(
                        key ->
                                texts.has(key + ".title")
                                        && texts.has(key + ".detail")
                                        && texts.has(key + ".way_on"));
    }

    @Test
    void quotesNothingInAChallengeThatCouldEndIt() {
        assertThat(Challenge.of("invalid_token", "bad \"quote\" \\ and \n line"))
                .isEqualTo(
                        "Bearer realm=\"Gatehouse\", error=\"invalid_token\","
                                + " error_description=\"bad 'quote' ' and ' line\"");
    }

    @Test
    void masksOneTimeLinksInLogs() {
        assertThat(
                        LoggedPath.of(
                                new SimpleHttpRequest<>(
                                        HttpMethod.GET, "/o/acme/invitation/secret", "")))
                .isEqualTo("/o/acme/invitation/***");
        assertThat(
                        LoggedPath.of(
                                new SimpleHttpRequest<>(
                                        HttpMethod.GET, "/operator/set-up/secret", "")))
                .isEqualTo("/operator/set-up/***");
    }
}
