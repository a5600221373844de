package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages load nothing that is missing or forbidden, so that a browser's console stays empty. */
class PagesTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final Pattern LOADED =
            Pattern.compile("<(?:link|script|img)[^>]*(?:href|src)=\"([^\"]+)\"");
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private void assertQuiet(HttpResponse<String> page, String origin) {
        assertThat(page.body()).contains("<link rel=\"icon\" href=\"data:,\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("img-src 'self' data:");
        assertThat(page.body()).doesNotContain("<style", " style=", "onclick=");
        LOADED.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .filter(url -> !url.startsWith("data:"))
                .forEach(
                        url ->
                                assertThat(acme.browser().get(origin + url).statusCode())
                                        .as(url)
                                        .isEqualTo(200));
    }

    @Test
    void loadOnlyWhatIsThere() {
        assertQuiet(acme.browser().get(SANDBOX.admin() + "/"), SANDBOX.admin());
        assertQuiet(acme.browser().get(acme.origin() + "/login/login.htm"), acme.origin());
        assertQuiet(acme.ask(Map.of()), acme.origin());
        acme.code("ann");
        assertQuiet(acme.browser().get(acme.origin() + "/app/UserHome"), acme.origin());
        Map<String, String> request = Acme.authorize();
        request.put("response_mode", "form_post");
        assertQuiet(acme.ask(request), acme.origin());
    }

    @Test
    void sayThatAPasswordIsWrongWithoutAnErrorStatus() {
        var answer =
                acme.browser()
                        .post(
                                acme.origin() + "/login/login.htm",
                                Map.of("username", "ann@acme.example", "password", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertQuiet(answer, acme.origin());
    }
}
