package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What signs people out says beforehand how many, and what got worse at Okta is told in time. */
class NumbersBeforeJourney {
    private final Inspection inspection = new Inspection();

    @Test
    void saysWhatEndsAndWhatGotWorse() {
        try (TryOut tryOut = new TryOut();
                Chromium chromium = new Chromium()) {
            tryOut.connect("acme");
            annSignsIn(chromium, tryOut);
            Page administrator = inspection.watched(chromium.person().newPage());
            Visitor.signInLocally(administrator, tryOut, "acme");
            aDraftThatEndsSessions(administrator, tryOut);
            aPolicyThatEndsSessions(administrator, tryOut);
            whatTheWatchFound(administrator, tryOut);
        }
        Assertions.assertThat(inspection.faults()).isEmpty();
    }

    private static void annSignsIn(Chromium chromium, TryOut tryOut) {
        SandboxTenant.Person ann = tryOut.okta("acme").person("ann");
        Map<String, String> user = Map.of("name", ann.name(), "domain_name", ann.login());
        tryOut.api().post("/o/acme/api/v1/users", user);
        Page page = chromium.person().newPage();
        Visitor.signInWithOkta(page, tryOut, "acme", "ann");
        page.waitForURL(Visitor.at(tryOut, "acme", ""));
    }

    private void aDraftThatEndsSessions(Page page, TryOut tryOut) {
        page.navigate(Place.CONNECTION.of(tryOut, "acme"));
        page.fill("[name=audience]", "api://another-audience");
        page.locator("form[action$='/identity-provider/okta'] button[type=submit]").first().click();
        page.waitForURL(at -> at.contains("done=draft_saved"));
        assertThat(page.locator("#trial-effect")).containsText("ends 1 session of 1 person");
        assertThat(page.locator("#trial-effect")).containsText("configuration was changed");
        inspection.look(page, "numbers-before-connect-now");
        page.locator("form[action$='/discard'] button").click();
        page.waitForURL(at -> at.contains("done=draft_discarded"));
        assertThat(page.locator("main")).containsText("local administrators can. This ends 1");
    }

    private void aPolicyThatEndsSessions(Page page, TryOut tryOut) {
        tryOut.installation().pass(Duration.ofMinutes(10));
        page.navigate(Place.SIGN_IN_POLICY.of(tryOut, "acme"));
        page.fill("[name=absolute_minutes]", "5");
        page.fill("[name=idle_minutes]", "5");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("[data-error-summary]")).containsText("sessions now");
        assertThat(page.locator("[data-error-summary]")).isFocused();
        inspection.look(page, "numbers-before-policy");
    }

    private void whatTheWatchFound(Page page, TryOut tryOut) {
        Map<String, Object> spoilt =
                Map.of("settings.oauthClient.redirect_uris", List.of("https://elsewhere.example/"));
        tryOut.sandbox().post("/admin/tenants/acme/apps/0oaacmeweb0000000000", spoilt);
        tryOut.installation().pass(Duration.ofHours(2));
        page.waitForCondition(
                () -> {
                    page.navigate(Place.OVERVIEW.of(tryOut, "acme"));
                    return page.locator("#attention").count() == 1;
                });
        assertThat(page.locator("main")).containsText("Okta does not know this redirect URI");
        inspection.look(page, "overview-attention");
        page.locator("a[href*='/diagnostics#live-']").first().click();
        assertThat(page.locator("#live-redirect_uri_unknown")).isVisible();
        inspection.look(page, "diagnostics-after-watch");
    }
}
