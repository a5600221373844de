package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/**
 * The whole way of a new customer: the operator creates the organization, its administrator reads
 * the guide, enters the settings, mends at Okta what the diagnosis finds, connects, and a person
 * signs in.
 */
class WholeWayJourney {
    private static final String SLUG = "initech";
    private final Inspection inspection = new Inspection();

    @Test
    void fromNothingToAPersonSignedIn() {
        try (TryOut tryOut = new TryOut();
                Chromium chromium = new Chromium()) {
            String link = create(inspection.watched(chromium.person().newPage()), tryOut);
            Page administrator = inspection.watched(chromium.person().newPage());
            accept(administrator, link, tryOut);
            String redirect = readGuide(administrator, tryOut);
            enter(administrator, tryOut);
            findsWhatIsWrong(administrator);
            mendAtOkta(tryOut, redirect);
            enter(administrator, tryOut);
            connect(administrator, tryOut);
            bindVera(administrator, tryOut);
            signsIn(inspection.watched(chromium.person().newPage()), tryOut);
            seesHer(administrator, tryOut);
        }
        Assertions.assertThat(inspection.faults()).isEmpty();
    }

    private static String create(Page operator, TryOut tryOut) {
        String installation = tryOut.installation().url();
        operator.navigate(installation + "/operator/sign-in");
        operator.fill("[name=login]", "oscar@gatehouse.example");
        operator.fill("[name=password]", TryOut.PASSWORD);
        operator.locator("form[action$='/operator/sign-in'] button").click();
        operator.waitForURL(installation + "/operator");
        operator.fill("[name=name]", "Initech");
        operator.fill("[name=slug]", SLUG);
        operator.locator("form[action$='/organizations'] button").click();
        operator.waitForURL(at -> at.contains("/organizations/" + SLUG));
        operator.fill("[name=name]", "Ina Initech");
        operator.fill("[name=login]", "admin@initech.example");
        operator.locator("form[action$='/invitations'] button").click();
        return operator.locator("#link").inputValue();
    }

    private void accept(Page page, String link, TryOut tryOut) {
        page.navigate(link);
        page.fill("[name=password]", TryOut.PASSWORD);
        page.fill("[name=password_again]", TryOut.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(Visitor.at(tryOut, SLUG, ""));
        assertThat(page.locator("main")).containsText("Not connected");
        inspection.look(page, "whole-way-1-overview-of-nothing");
    }

    /** Copies the redirect URI, as the administrator of Okta does. */
    private String readGuide(Page page, TryOut tryOut) {
        page.navigate(Place.ORGANIZATION.of(tryOut, SLUG));
        page.locator("a[href$='/guide']").click();
        assertThat(page.locator("h1")).containsText("Set-up guide");
        inspection.look(page, "whole-way-2-guide");
        return page.locator("#step-sign_in_redirect code").first().innerText();
    }

    private static void enter(Page page, TryOut tryOut) {
        SandboxTenant okta = tryOut.okta("globex");
        page.navigate(Place.CONNECTION.of(tryOut, SLUG));
        page.fill("[name=metadata_url]", okta.issuer());
        page.fill("[name=client_id]", okta.clientId());
        page.fill("[name=client_secret]", okta.clientSecret());
        page.fill("[name=audience]", Visitor.at(tryOut, "globex", ""));
        page.locator("form[action$='/identity-provider/okta'] button[type=submit]").first().click();
        page.waitForURL(at -> at.contains("done=draft_saved"));
    }

    private void findsWhatIsWrong(Page page) {
        assertThat(page.locator("#finding-redirect_uri_unknown"))
                .containsText("Okta does not know this redirect URI");
        assertThat(
                        page.locator(
                                ".gh-field-finding",
                                new Page.LocatorOptions().setHasText("redirect URI")))
                .isVisible();
        assertThat(page.locator("form[action$='/trial'] button")).isDisabled();
        inspection.look(page, "whole-way-3-finding");
    }

    /** A person at Okta would paste it under General, Login. */
    private static void mendAtOkta(TryOut tryOut, String redirect) {
        String app = "/admin/tenants/globex/apps/" + tryOut.okta("globex").clientId();
        String home = Visitor.at(tryOut, SLUG, "");
        Map<String, Object> mended =
                Map.of(
                        "settings.oauthClient.redirect_uris",
                        List.of(redirect),
                        "settings.oauthClient.post_logout_redirect_uris",
                        List.of(home));
        tryOut.sandbox().post(app, mended);
    }

    private void connect(Page page, TryOut tryOut) {
        assertThat(page.locator("form[action$='/trial'] button")).isEnabled();
        inspection.look(page, "whole-way-4-mended");
        page.locator("form[action$='/trial'] button[type=submit]").click();
        Visitor.atOkta(page, tryOut, "globex", "gina");
        page.waitForURL(at -> at.contains("done=connected"));
        assertThat(page.locator(".gh-report")).containsText("Login name: gina@globex.example");
        inspection.look(page, "whole-way-5-connected");
    }

    private static void bindVera(Page page, TryOut tryOut) {
        page.navigate(Place.USER_NEW.of(tryOut, SLUG));
        page.fill("[name=name]", "Vera Novak");
        page.fill("[name=domain_name]", tryOut.okta("globex").person("vera").login());
        page.locator("main form[action$='/users'] button[type=submit]").first().click();
        page.waitForURL(at -> at.contains("done=user_saved"));
    }

    private void signsIn(Page vera, TryOut tryOut) {
        vera.navigate(Visitor.at(tryOut, SLUG, ""));
        vera.locator("form[action$='/login/okta'] button[type=submit]").click();
        Visitor.atOkta(vera, tryOut, "globex", "vera");
        vera.waitForURL(Visitor.at(tryOut, SLUG, ""));
        assertThat(vera.locator("header")).containsText("Vera Novak");
        inspection.look(vera, "whole-way-6-signed-in");
    }

    private void seesHer(Page page, TryOut tryOut) {
        page.navigate(Place.OVERVIEW.of(tryOut, SLUG));
        assertThat(page.locator("main")).containsText("Connected");
        page.navigate(Place.USERS.of(tryOut, SLUG));
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Vera Novak")))
                .containsText("Active");
        page.navigate(Place.SESSIONS.of(tryOut, SLUG));
        assertThat(page.locator("#sessions")).containsText("Vera Novak");
        inspection.look(page, "whole-way-7-sessions");
    }
}
