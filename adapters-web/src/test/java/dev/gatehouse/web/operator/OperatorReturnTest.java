package dev.gatehouse.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorReturnTest {
    @ParameterizedTest
    @ValueSource(strings = {"/operator/organizations/acme", "/operator?after=x"})
    void leadsBackToThePageOfTheConsole(String asked) {
        assertThat(OperatorReturn.of(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example/operator/",
                "/o/acme",
                "/operators",
                "/operator/sign-in",
                "/operator/%2e%2e/o/acme",
                "/operator/%2E%2E/o/acme"
            })
    void leadsToTheFirstPageOtherwise(String asked) {
        assertThat(OperatorReturn.of(asked)).isEqualTo("/operator");
    }
}
