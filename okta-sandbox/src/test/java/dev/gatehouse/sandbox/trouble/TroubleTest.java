package dev.gatehouse.sandbox.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.Trust;
import dev.gatehouse.sandbox.document.Document;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class TroubleTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String FAULTS = SANDBOX.admin() + "/admin/tenants/acme/faults";
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @AfterEach
    void calm() {
        acme.browser().json("DELETE", FAULTS, "");
    }

    private Document cause(String kind, String more) {
        String path = more.contains("path") ? "" : ",\"path\":\"/v1/token\",\"times\":1";
        var answer =
                acme.browser()
                        .json("POST", FAULTS, "{\"kind\":\"%s\"%s%s}".formatted(kind, path, more));
        assertThat(answer.statusCode()).isEqualTo(201);
        return Acme.json(answer);
    }

    private Map<String, String> form() {
        return Acme.refresh(acme.tokens("ann").text("refresh_token"));
    }

    @Test
    void answersLate() {
        Map<String, String> form = form();
        cause("slow", ",\"millis\":300");
        long start = System.nanoTime();
        assertThat(acme.token(form).statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(300_000_000L);
    }

    /** An hour is over at once when the fault is taken back while a request waits. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersAsSoonAsItIsMended(boolean one) {
        Map<String, String> form = form();
        String id = cause("slow", ",\"millis\":3600000").text("id");
        var answer = CompletableFuture.supplyAsync(() -> acme.token(form).statusCode());
        while (!hit(id)) {
            Thread.onSpinWait();
        }
        assertThat(answer).isNotDone();
        acme.browser().json("DELETE", FAULTS + (one ? "/" + id : ""), "");
        assertThat(answer).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(200);
    }

    /** What hit as often as asked is listed no longer. */
    private boolean hit(String id) {
        return !acme.browser().get(FAULTS).body().contains(id);
    }

    @Test
    void asksForPatienceUntilTheMinuteEndsOrForAsLongAsWanted() {
        cause("busy", "");
        assertThat(reset(acme.token(Acme.refresh("any"))) % 60).isZero();
        long before = SANDBOX.realm("acme").tenant().clock().epochSecond();
        cause("busy", ",\"millis\":7000");
        assertThat(reset(acme.token(Acme.refresh("any"))) - before).isGreaterThanOrEqualTo(7);
    }

    private static long reset(HttpResponse<String> busy) {
        return Long.parseLong(busy.headers().firstValue("X-Rate-Limit-Reset").orElseThrow());
    }

    @Test
    void answersWithErrorsOnlyAsOftenAsAsked() {
        Map<String, String> form = form();
        cause("error", ",\"status\":500");
        assertThat(acme.token(form).statusCode()).isEqualTo(500);
        assertThat(acme.token(form).statusCode()).isEqualTo(200);
        cause("busy", "");
        var busy = acme.token(form);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("X-Rate-Limit-Reset")).isPresent();
        cause("garbage", "");
        assertThat(acme.token(form).body()).startsWith("<html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    server_error | 500 | server_error            | The authorization server encountered an unexpected condition that prevented it from fulfilling the request.
                    unavailable  | 503 | temporarily_unavailable | The authorization server is currently unable to handle the request due to a temporary overloading or maintenance of the server.
                    """)
    void tellsTheClientThatTheServerFailed(
            String kind, int status, String error, String description) {
        cause(kind, ",\"path\":\"/v1/authorize\",\"times\":2");
        assertThat(Browser.parameters(Acme.location(acme.ask(Acme.authorize()))))
                .isEqualTo(
                        Map.of(
                                "error", error,
                                "error_description", description,
                                "state", "st4te"));
        Map<String, String> foreign = Acme.authorize();
        foreign.put("redirect_uri", "https://other.example");
        assertThat(Acme.location(acme.ask(foreign))).isEmpty();
        cause(kind, "");
        var answer = acme.token(Acme.refresh("any"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Acme.json(answer).text("error")).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "truncate", "lose"})
    void breaksTheConnection(String kind) {
        Map<String, String> form = form();
        cause(kind, "");
        assertThatThrownBy(() -> acme.token(form)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void losesTheAnswerAfterTheWorkWasDone() {
        Map<String, String> form = form();
        cause("lose", "");
        assertThatThrownBy(() -> acme.token(form)).isInstanceOf(UncheckedIOException.class);
        var clock = SANDBOX.realm("acme").tenant().clock();
        clock.setAhead(clock.ahead().plusSeconds(31));
        assertThat(acme.token(form).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "wrong_host", "expired", "unknown_ca"})
    void showsCertificatesGoodAndBad(String kind) {
        Document door =
                Acme.json(
                        acme.browser()
                                .json(
                                        "POST",
                                        SANDBOX.admin() + "/admin/tenants/acme/tls",
                                        "{\"certificate\":\"" + kind + "\"}"));
        String pem = acme.browser().get(SANDBOX.admin() + door.text("authority")).body();
        Browser browser = new Browser(Trust.in(pem).context());
        String url = door.text("origin") + "/.well-known/openid-configuration";
        if (kind.equals("valid")) {
            assertThat(Acme.json(browser.get(url)).text("issuer")).isEqualTo(door.text("origin"));
        } else {
            assertThatThrownBy(() -> browser.get(url)).isInstanceOf(UncheckedIOException.class);
        }
    }
}
