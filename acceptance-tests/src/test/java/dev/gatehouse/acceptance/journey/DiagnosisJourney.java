package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.JsonApi;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An administrator saves settings with mistakes, watches the checks, mends what they find, and
 * tries a program's access.
 */
class DiagnosisJourney {
    private final List<String> complaints = new ArrayList<>();

    @Test
    void findsMistakesWatchesChecksAndMends() {
        try (TryOut tryOut = new TryOut();
                Chromium chromium = new Chromium()) {
            Page page = watched(chromium.person().newPage());
            Visitor.signInLocally(page, tryOut, "globex");
            page.navigate(url(tryOut, "/diagnostics"));
            assertThat(page.locator("main")).containsText("Nothing to check yet");
            pictures(page, "diagnostics-empty");
            saveWithMistakes(page, tryOut);
            mend(page, tryOut);
            tryProgram(page, tryOut);
            help(page, tryOut);
        }
        Assertions.assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    /** A form that is refused on purpose answers 422, which Chromium notes as an error. */
    private Page watched(Page page) {
        page.onConsoleMessage(
                message -> {
                    boolean refusal = message.text().contains("status of 422");
                    if (message.type().equals("error") && !refusal) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    private static String url(TryOut tryOut, String path) {
        return tryOut.installation().url() + "/o/globex" + path;
    }

    private static void fill(Page page, TryOut tryOut, String secret) {
        SandboxTenant okta = tryOut.okta("globex");
        page.navigate(url(tryOut, "/settings/organization/identity-provider/okta"));
        page.fill("[name=metadata_url]", okta.issuer());
        page.fill("[name=client_id]", okta.clientId());
        page.fill("[name=client_secret]", secret);
        page.fill(
                "[name=native_client_id]",
                "0oanobodyknowsthisclientatall0000000000000000000000000000");
    }

    private static void saveWithMistakes(Page page, TryOut tryOut) {
        JsonApi sandbox = tryOut.sandbox();
        sandbox.post(
                "/admin/tenants/globex/apps/0oaglobexweb00000000",
                Map.of(
                        "settings.oauthClient.redirect_uris",
                        List.of("https://elsewhere.example/")));
        sandbox.post(
                "/admin/tenants/globex/faults",
                Map.of("kind", "slow", "path", "/v1/token", "millis", 3_600_000, "seconds", 3_600));
        fill(page, tryOut, "a-secret-that-nobody-ever-gave-out");
        save(page);
        assertThat(page.locator("#run")).containsText("running");
        Chromium.picture(page, "checks-running");
        sandbox.send("DELETE", "/admin/tenants/globex/faults", "");
        page.waitForURL(found -> found.contains("done=draft_saved"));
        assertThat(page.locator("#checks")).containsText("Okta does not know this redirect URI");
        assertThat(page.locator("#checks")).containsText("Okta does not accept the client secret");
        Assertions.assertThat(page.locator(".gh-field-finding").allTextContents())
                .satisfiesExactlyInAnyOrder(
                        text -> Assertions.assertThat(text).contains("client secret"),
                        text -> Assertions.assertThat(text).contains("native client"),
                        text -> Assertions.assertThat(text).contains("redirect URI"));
        assertThat(page.locator("form[action$='/trial'] button")).isDisabled();
        pictures(page, "findings-at-fields");
        page.navigate(url(tryOut, "/diagnostics"));
        page.locator("details.gh-copy-report summary").click();
        assertThat(page.locator("#report-draft"))
                .hasValue(java.util.regex.Pattern.compile("client_secret_wrong"));
        pictures(page, "diagnostics-findings");
    }

    private static void save(Page page) {
        page.locator("form[action$='/identity-provider/okta'] button[type=submit]").first().click();
    }

    private static void mend(Page page, TryOut tryOut) {
        tryOut.sandbox()
                .post(
                        "/admin/tenants/globex/apps/0oaglobexweb00000000",
                        Map.of(
                                "settings.oauthClient.redirect_uris",
                                List.of(url(tryOut, "/login/okta/redirect"))));
        SandboxTenant okta = tryOut.okta("globex");
        fill(page, tryOut, okta.clientSecret());
        page.fill("[name=native_client_id]", okta.nativeClientId());
        save(page);
        page.waitForURL(found -> found.contains("run="));
        assertThat(page.locator("form[action$='/trial'] button")).isEnabled();
        assertThat(page.locator(".gh-field-finding")).hasCount(0);
        page.navigate(url(tryOut, "/diagnostics"));
        page.locator("form[action$='/diagnostics/draft'] button").click();
        page.waitForURL(found -> found.contains("done=examined"));
        assertThat(page.locator("main"))
                .containsText("Everything that can be seen from here is well");
        pictures(page, "diagnostics-well");
    }

    private static void tryProgram(Page page, TryOut tryOut) {
        SandboxTenant.App program = tryOut.okta("globex").service("api::view_only");
        page.fill("[name=api_client_id]", program.clientId());
        page.locator("form[action$='/api-client'] button").click();
        assertThat(page.locator("main"))
                .containsText("Enter either the client secret or the private key");
        page.fill("[name=api_client_id]", program.clientId());
        page.fill("[name=api_client_secret]", program.secret());
        page.locator("form[action$='/api-client'] button").click();
        assertThat(page.locator("#run-status")).containsText("All checks done");
        assertThat(page.locator("#run")).containsText("Granted: api::view_only");
        pictures(page, "api-client-tried");
    }

    private static void help(Page page, TryOut tryOut) {
        page.navigate(tryOut.installation().url() + "/help/findings#redirect_uri_unknown");
        assertThat(page.locator("#redirect_uri_unknown")).isVisible();
        pictures(page, "help-findings");
    }

    /** Wide and narrow, light and dark. */
    private static void pictures(Page page, String name) {
        Chromium.picture(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(390, 844);
        Chromium.picture(page, name + "-narrow-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }
}
