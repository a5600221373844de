package dev.gatehouse.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;

import org.junit.jupiter.api.Test;

class BugHandlerTest {
    @Test
    void answersABugAsOktaAnswersOneOfItsOwn() {
        var answer =
                new BugHandler()
                        .handle(HttpRequest.GET("/api/v1/groups"), new IllegalStateException("x"));
        assertThat(answer.code()).isEqualTo(500);
        assertThat(String.valueOf(answer.body()))
                .contains("errorCode=E0000009", "errorSummary=Internal Server Error");
    }
}
