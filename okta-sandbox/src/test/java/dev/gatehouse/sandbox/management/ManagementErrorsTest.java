package dev.gatehouse.sandbox.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The rows of the table of Management API errors that need more than a wrong body. */
class ManagementErrorsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private static void assertError(
            HttpResponse<String> answer, int status, String code, String summary) {
        Document body = Acme.json(answer);
        assertThat(answer.statusCode() + " " + body.text("errorCode"))
                .isEqualTo(status + " " + code);
        assertThat(body.text("errorSummary")).isEqualTo(summary);
        assertThat(body.text("errorLink")).isEqualTo(code);
        assertThat(body.text("errorId")).startsWith("oae");
        assertThat(body.fields().keySet())
                .containsExactlyInAnyOrder(
                        "errorCode", "errorSummary", "errorLink", "errorId", "errorCauses");
    }

    /** What only Okta's own trouble brings about is a fault with its status. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    401 | E0000011 | Invalid token provided
                    423 | E0000239 | Policy priorities are being reconciled. Please try again later.
                    500 | E0000009 | Internal Server Error
                    501 | E0000060 | Unsupported operation.
                    """)
    void comeAsFaults(int status, String code, String summary) {
        acme.browser()
                .json(
                        "POST",
                        SANDBOX.admin() + "/admin/tenants/acme/faults",
                        "{\"kind\":\"error\",\"path\":\"/api/v1\",\"times\":1,\"status\":%d}"
                                .formatted(status));
        assertError(acme.manage("GET", "/api/v1/groups", ""), status, code, summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/x-www-form-urlencoded | E0000021 | Bad request.  Accept and/or Content-Type headers likely do not match supported values.
                    text/plain | E0000021 | Bad request.  Accept and/or Content-Type headers likely do not match supported values.
                    -          | E0000018 | Bad request.  Accept and/or Content-Type headers are likely not set.
                    """)
    void comeForBodiesThatAreNotSaidToBeJson(String type, String code, String summary)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(acme.origin() + "/api/v1/groups"))
                        .header("Authorization", "SSWS " + Acme.TOKEN)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"profile\":{}}"));
        if (!type.equals("-")) {
            request.header("Content-Type", type);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertError(
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString()),
                    400,
                    code,
                    summary);
        }
    }

    @Test
    void comeForATokenThatIsNone() {
        String url = acme.origin() + "/api/v1/groups";
        for (String header : new String[] {"SSWS wrong", "Bearer wrong", "Basic YTpi"}) {
            assertError(
                    acme.browser().get(url, "Authorization", header),
                    401,
                    "E0000011",
                    "Invalid token provided");
        }
    }

    @Test
    void comeAsConflictsWhereTheSwitchSaysSo() {
        var tenant = SANDBOX.realm("acme").tenant();
        tenant.choose(Switch.DUPLICATE_ANSWER, "conflict");
        assertError(
                acme.manage("POST", "/api/v1/groups", "{\"profile\":{\"name\":\"View Only\"}}"),
                409,
                "E0000055",
                "Duplicate group.");
        var scope =
                acme.manage(
                        "POST",
                        "/api/v1/authorizationServers/" + Acme.SERVER + "/scopes",
                        "{\"name\":\"user_groups\"}");
        assertError(scope, 409, "E0000195", "Api validation failed due to conflict: name");
        tenant.choose(Switch.DUPLICATE_ANSWER, "E0000001");
    }

    @Test
    void comeWithThreeHeadersWhenTheMinuteIsUsedUp() {
        var tenant = SANDBOX.realm("acme").tenant();
        tenant.clock().stop();
        tenant.choose(Switch.RATE_LIMIT, "1");
        acme.manage("GET", "/api/v1/groups", "");
        var busy = acme.manage("GET", "/api/v1/groups", "");
        tenant.choose(Switch.RATE_LIMIT, "1000000");
        assertError(
                busy, 429, "E0000047", "API call exceeded rate limit due to too many requests.");
        assertThat(busy.headers().firstValue("X-Rate-Limit-Limit")).contains("1");
        assertThat(busy.headers().firstValue("X-Rate-Limit-Remaining")).contains("0");
        long reset = busy.headers().firstValueAsLong("X-Rate-Limit-Reset").orElseThrow();
        assertThat(reset - tenant.clock().epochSecond()).isBetween(1L, 60L);
        tenant.clock().goOn();
    }
}
