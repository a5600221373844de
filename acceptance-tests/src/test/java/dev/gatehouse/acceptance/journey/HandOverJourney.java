package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * The whole way without an account: a Super Administrator makes a link; the Okta administrator
 * follows the guide, makes a mistake, mends it and connects; the link is over.
 */
class HandOverJourney {
    private final List<String> complaints = new ArrayList<>();

    @Test
    void setsUpTheConnectionByALink() {
        try (TryOut tryOut = new TryOut();
                Chromium chromium = new Chromium()) {
            Page administrator = watched(chromium.person().newPage());
            String link = makeLink(administrator, tryOut);
            Page ingrid = watched(chromium.person().newPage());
            open(ingrid, link, tryOut);
            readGuide(ingrid);
            enterWithAMistake(ingrid, tryOut);
            mend(ingrid, tryOut);
            connect(ingrid, tryOut);
            isOver(ingrid, administrator, tryOut);
        }
        Assertions.assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    /** A page of ours whose console errors fail the journey, but for an answer meant as refusal. */
    private Page watched(Page page) {
        page.onConsoleMessage(
                message -> {
                    boolean refusal = message.text().contains("status of 4");
                    if (message.type().equals("error")
                            && page.url().contains("/o/globex")
                            && !refusal) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    private static String url(TryOut tryOut, String path) {
        return tryOut.installation().url() + "/o/globex" + path;
    }

    private static String makeLink(Page page, TryOut tryOut) {
        Visitor.signInLocally(page, tryOut, "globex");
        page.navigate(url(tryOut, "/settings/organization"));
        page.getByText("Hand over by a link").click();
        page.fill("[name=recipient]", "Ingrid, who runs Okta");
        page.fill("[name=days]", "3");
        page.locator("form[action$='/hand-overs'] button[type=submit]").click();
        String link = page.locator("#link").inputValue();
        Chromium.pictures(page, "hand-over-made");
        return link;
    }

    private static void open(Page page, String link, TryOut tryOut) {
        page.navigate(link);
        assertThat(page.locator("h1")).containsText("Set up sign-in for Globex");
        Chromium.pictures(page, "hand-over-link");
        page.locator("form[action*='/hand-over/'] button").click();
        page.waitForURL(url(tryOut, "/settings/organization/guide"));
    }

    private static void readGuide(Page page) {
        assertThat(page.locator("main")).containsText("You work with a hand-over link of Globex");
        assertThat(page.locator("#step-sign_in_redirect")).containsText("/login/okta/redirect");
        Chromium.pictures(page, "guide");
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".gh-side")).isHidden();
        assertThat(page.locator("#step-sign_in_redirect code")).isVisible();
        Chromium.picture(page, "guide-printed");
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.SCREEN));
        page.locator(".gh-actions a[href$='/identity-provider/okta']").click();
    }

    private static void enterWithAMistake(Page page, TryOut tryOut) {
        SandboxTenant okta = tryOut.okta("globex");
        page.fill("[name=organization_domain]", "http://" + okta.domain());
        page.fill("[name=authorization_server_id]", "ausdoesnotexist00000");
        page.fill("[name=client_id]", okta.clientId());
        page.fill("[name=client_secret]", okta.clientSecret());
        save(page);
        assertThat(page.locator("#checks")).containsText("/ausdoesnotexist00000");
        assertThat(page.locator("#finding-authorization_server_unknown")).isVisible();
        assertThat(page.locator("form[action$='/trial'] button")).isDisabled();
        Chromium.pictures(page, "hand-over-finding");
        page.navigate(url(tryOut, "/settings/organization/guide"));
        assertThat(page.locator("#step-authorization_server .gh-step-wrong"))
                .containsText("needs attention");
        Chromium.pictures(page, "guide-finding");
        page.locator("#step-authorization_server .gh-fault").first().click();
        page.waitForURL(at -> at.endsWith("#finding-authorization_server_unknown"));
    }

    private static void mend(Page page, TryOut tryOut) {
        page.fill("[name=metadata_url]", tryOut.okta("globex").issuer());
        save(page);
        assertThat(page.locator("form[action$='/trial'] button")).isEnabled();
        Chromium.pictures(page, "hand-over-mended");
    }

    private static void save(Page page) {
        page.locator("form[action$='/identity-provider/okta'] button[type=submit]").first().click();
        page.waitForURL(at -> at.contains("done=draft_saved"));
    }

    private static void connect(Page page, TryOut tryOut) {
        page.locator("form[action$='/trial'] button[type=submit]").click();
        SandboxTenant.Person gina = tryOut.okta("globex").person("gina");
        page.fill("[name=username]", gina.login());
        page.fill("[name=password]", gina.password());
        page.locator("button[type=submit], input[type=submit]").first().click();
        page.waitForURL(url(tryOut, "/hand-over"));
    }

    private static void isOver(Page ingrid, Page administrator, TryOut tryOut) {
        assertThat(ingrid.locator("h1")).hasText("Connected");
        Chromium.pictures(ingrid, "hand-over-connected");
        ingrid.navigate(url(tryOut, "/settings/organization/guide"));
        assertThat(ingrid.locator("h1")).not().containsText("Set-up guide");
        administrator.navigate(url(tryOut, "/settings/organization/hand-overs"));
        assertThat(administrator.locator(".gh-hand-overs")).containsText("over");
        Chromium.pictures(administrator, "hand-overs");
        administrator.navigate(url(tryOut, "/settings/organization/guide"));
        Chromium.pictures(administrator, "guide-connected");
        administrator.navigate(url(tryOut, "/settings/organization/identity-provider/okta"));
        assertThat(administrator.locator("main")).containsText("Connected");
        Chromium.pictures(administrator, "connect-with-guide");
        administrator.navigate(url(tryOut, "/settings/organization"));
        Chromium.pictures(administrator, "settings");
    }
}
