package dev.gatehouse.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.HttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

class QueryFieldsTest {
    private static final Map<String, Predicate<String>> KNOWN =
            Map.of(
                    "user", QueryFields.id(),
                    "all", QueryFields.flag(),
                    "state", QueryFields.oneOf(List.of("live", "ended")),
                    "limit", QueryFields.number(1, 200),
                    "search", QueryFields.text());

    private static void check(String query) {
        QueryFields.check(HttpRequest.GET("/sessions?" + query), KNOWN);
    }

    @Test
    void letsThroughWhatEachRuleAllows() {
        check("user=01a214d3-518b-7969-935c-dba9a08c246b&all=true&state=live&limit=200&search=");
        check("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user=x",
                "user=1-1-1-1-1",
                "user=",
                "all=yes",
                "all=",
                "state=LIVE",
                "limit=0",
                "limit=201",
                "limit=1e1",
                "state=live&state=ended"
            })
    void refusesWhatARuleDoesNotAllow(String query) {
        String name = query.substring(0, query.indexOf('='));
        assertThatThrownBy(() -> check(query))
                .isInstanceOfSatisfying(
                        FieldsRejected.class,
                        told ->
                                assertThat(told.problems())
                                        .containsExactly(new FieldProblem(name, "query.value")));
    }

    @Test
    void refusesAMisspelledParameter() {
        assertThatThrownBy(() -> check("usr=01a214d3-518b-7969-935c-dba9a08c246b"))
                .isInstanceOfSatisfying(
                        FieldsRejected.class,
                        told ->
                                assertThat(told.problems())
                                        .containsExactly(new FieldProblem("usr", "query.unknown")));
    }
}
