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
 * The first way through the house: connect globex, bind a user, sign in as that user, see Active.
 */
class ConnectGlobexJourney {
    private final List<String> complaints = new ArrayList<>();

    @Test
    void connectsBindsAndSignsIn() {
        try (TryOut tryOut = new TryOut();
                Chromium chromium = new Chromium()) {
            Page administrator = watched(chromium.person().newPage());
            signInLocally(administrator, tryOut);
            connect(administrator, tryOut);
            bindGina(administrator, tryOut);
            Page gina = watched(chromium.person().newPage());
            signInWithOkta(gina, tryOut);
            administrator.navigate(url(tryOut, "/users"));
            assertThat(row(administrator)).containsText("Active");
            assertThat(row(administrator)).not().containsText("Inactive");
            Chromium.picture(administrator, "users-active");
            signOut(gina);
        }
        Assertions.assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    /** A page of ours whose console errors (a broken policy, a missing file) fail the journey. */
    private Page watched(Page page) {
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && page.url().contains("/o/globex")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    private static String url(TryOut tryOut, String path) {
        return tryOut.installation().url() + "/o/globex" + path;
    }

    private static void signInLocally(Page page, TryOut tryOut) {
        page.navigate(url(tryOut, "/sign-in"));
        Chromium.picture(page, "sign-in-not-connected");
        page.fill("[name=login]", "admin@globex.example");
        page.fill("[name=password]", TryOut.PASSWORD);
        page.locator("form[action$='/login/local'] button[type=submit]").click();
        page.waitForURL(url(tryOut, ""));
        Chromium.picture(page, "overview");
    }

    private static void connect(Page page, TryOut tryOut) {
        SandboxTenant okta = tryOut.okta("globex");
        page.navigate(url(tryOut, "/settings/organization"));
        page.getByText("Connect…").first().click();
        page.locator("a[href$='/identity-provider/okta']").first().click();
        page.fill("[name=metadata_url]", okta.issuer());
        assertThat(page.locator("[name=organization_domain]")).hasValue("http://" + okta.domain());
        page.fill("[name=client_id]", okta.clientId());
        page.fill("[name=client_secret]", okta.clientSecret());
        page.fill("[name=native_client_id]", okta.nativeClientId());
        Chromium.picture(page, "connect-form");
        page.locator("form[action$='/identity-provider/okta'] button[type=submit]").first().click();
        page.locator("form[action$='/trial'] button[type=submit]").waitFor();
        Chromium.picture(page, "connect-saved");
        page.locator("form[action$='/trial'] button[type=submit]").click();
        atOkta(page, tryOut);
        page.waitForURL(url -> url.startsWith(url(tryOut, "/settings")));
        assertThat(page.locator("main")).containsText("Connected");
        Chromium.picture(page, "connected");
    }

    private static void bindGina(Page page, TryOut tryOut) {
        page.navigate(url(tryOut, "/users/new"));
        page.fill("[name=name]", "Gina Rossi");
        page.fill("[name=domain_name]", tryOut.okta("globex").person("gina").login());
        page.locator("main form[action$='/users'] button[type=submit]").first().click();
        page.waitForURL(url -> url.contains("/users"));
        page.navigate(url(tryOut, "/users"));
        assertThat(row(page)).containsText("Inactive");
        Chromium.picture(page, "users-inactive");
    }

    private static com.microsoft.playwright.Locator row(Page page) {
        return page.locator("tr", new Page.LocatorOptions().setHasText("Gina Rossi"));
    }

    private static void signInWithOkta(Page page, TryOut tryOut) {
        page.navigate(url(tryOut, ""));
        Chromium.picture(page, "sign-in");
        page.locator("form[action$='/login/okta'] button[type=submit]").click();
        atOkta(page, tryOut);
        page.waitForURL(url(tryOut, ""));
        assertThat(page.locator("body")).containsText("Gina Rossi");
    }

    private static void atOkta(Page page, TryOut tryOut) {
        SandboxTenant.Person gina = tryOut.okta("globex").person("gina");
        page.fill("[name=username]", gina.login());
        page.fill("[name=password]", gina.password());
        page.locator("button[type=submit], input[type=submit]").first().click();
    }

    private static void signOut(Page page) {
        page.locator("form[action$='/sign-out']").first().evaluate("form => form.requestSubmit()");
        page.waitForURL(url -> url.endsWith("/sign-in"));
        assertThat(page.locator("body")).containsText("You signed out");
        Chromium.picture(page, "signed-out");
    }
}
