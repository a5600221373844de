package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An administrator lets the assistant set an empty Okta up, sees it stop half-way and go on,
 * connects, and a person signs in.
 */
class AssistantJourney {
    private static final String FAULTS = "/admin/tenants/hooli/faults";
    private static final String TOKEN = "00hooli-management-token-for-demos-only";
    private final List<String> complaints = new ArrayList<>();

    @Test
    void setsAnEmptyTenantUpConnectsAndLetsAPersonIn() {
        try (TryOut tryOut = new TryOut();
                Chromium chromium = new Chromium()) {
            Page page = watched(chromium.person().newPage());
            open(page, tryOut);
            enterAWrongToken(page, tryOut);
            plan(page);
            applyUntilOktaRefuses(page, tryOut);
            goOn(page, tryOut);
            downloadTheRest(page);
            connect(page, tryOut);
            seeThatNothingIsLeft(page, tryOut);
            signIn(chromium.person().newPage(), page, tryOut);
        }
        Assertions.assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    /** A page of ours whose console errors fail the journey. */
    private Page watched(Page page) {
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && page.url().contains("/o/hooli")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    private static String url(TryOut tryOut, String path) {
        return tryOut.installation().url() + "/o/hooli" + path;
    }

    private static void open(Page page, TryOut tryOut) {
        page.navigate(url(tryOut, "/sign-in"));
        page.fill("[name=login]", "admin@hooli.example");
        page.fill("[name=password]", TryOut.PASSWORD);
        page.locator("form[action$='/login/local'] button[type=submit]").click();
        page.waitForURL(url(tryOut, ""));
        page.navigate(url(tryOut, "/settings/organization/identity-provider/okta"));
        page.getByText("Let the set-up assistant do it").click();
        assertThat(page.locator("#api_token")).isVisible();
        assertThat(page.locator("#private_key")).isHidden();
        Chromium.pictures(page, "assistant-form");
        page.locator("[name=credential][value=service_app]").check();
        page.locator("[name=server][value=existing]").check();
        assertThat(page.locator("#private_key")).isVisible();
        assertThat(page.locator("#authorization_server_id")).isVisible();
        Chromium.pictures(page, "assistant-form-service-app");
        page.locator("[name=credential][value=api_token]").check();
        page.locator("[name=server][value=own]").check();
    }

    private static void enterAWrongToken(Page page, TryOut tryOut) {
        page.fill("[name=organization_domain]", "http://" + tryOut.okta("hooli").domain());
        page.fill("[name=api_token]", "00nobody-knows-this-token");
        page.fill("[name=native_redirect_uris]", "com.example.fieldapp:/callback");
        press(page, "Show the plan");
        assertThat(page.locator("#result")).containsText("Okta does not accept this credential");
        Chromium.pictures(page, "assistant-wrong-token");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void plan(Page page) {
        page.fill("[name=api_token]", TOKEN);
        press(page, "Show the plan");
        assertThat(page.locator("#plan-title")).isVisible();
        assertThat(page.locator("#result")).containsText("Gatehouse hooli web app");
        Assertions.assertThat(page.locator("#result").innerHTML()).doesNotContain(TOKEN);
        page.locator("#result details summary")
                .getByText("Gatehouse hooli web app")
                .first()
                .click();
        assertThat(page.locator("#result")).containsText("client_secret_basic");
        Chromium.pictures(page, "assistant-plan");
    }

    /** Slow at the scopes, so that it is seen at work, and then no permission for policies. */
    private static void applyUntilOktaRefuses(Page page, TryOut tryOut) {
        String slow = fault(tryOut, Map.of("kind", "slow", "path", "/scopes", "millis", 3_600_000));
        var _ = fault(tryOut, Map.of("kind", "error", "path", "/policies", "status", 403));
        press(page, "Apply this plan");
        assertThat(page.locator("#run-title")).hasText("The assistant is at work");
        Chromium.picture(page, "assistant-running");
        tryOut.sandbox().send("DELETE", FAULTS + "/" + slow, "");
        assertThat(page.locator("#run-title")).hasText("The assistant stopped");
        assertThat(page.locator("#result")).containsText("The credential may not do this");
        Chromium.pictures(page, "assistant-stopped");
        tryOut.sandbox().send("DELETE", FAULTS, "");
    }

    /** The id of the fault, by which it can be taken back. */
    private static String fault(TryOut tryOut, Map<String, Object> fault) {
        Map<String, Object> lasting = new TreeMap<>(fault);
        lasting.put("seconds", 3_600);
        return tryOut.sandbox().post(FAULTS, lasting).required("id").asText();
    }

    private static void goOn(Page page, TryOut tryOut) {
        press(page, "Read again and go on");
        assertThat(page.locator("#plan-title")).isVisible();
        assertThat(page.locator("#result")).containsText("Stays as it is");
        Chromium.pictures(page, "assistant-plan-rest");
        press(page, "Apply this plan");
        assertThat(page.locator("#run-title")).hasText("The tenant is set up");
        Chromium.pictures(page, "assistant-finished");
        SandboxTenant.Person harry = tryOut.okta("hooli").person("harry");
        tryOut.sandbox()
                .post(
                        "/admin/tenants/hooli/users/" + harry.login() + "/join-group",
                        Map.of("group", "Administrator"));
    }

    /** The form still has the credential, so that the tenant is read for the text. */
    private static void downloadTheRest(Page page) {
        Download text = page.waitForDownload(() -> press(page, "Download as Terraform"));
        Assertions.assertThat(text.suggestedFilename()).isEqualTo("gatehouse-hooli.tf");
        Assertions.assertThat(text.path()).content().contains("import {").doesNotContain(TOKEN);
        assertThat(page.locator("#run-title")).isVisible();
        assertThat(page.locator("#setup-form [data-download]")).isEnabled();
    }

    private static void connect(Page page, TryOut tryOut) {
        page.getByText("Go on to Connect Now").click();
        assertThat(page.locator("form[action$='/trial'] button[type=submit]")).isEnabled();
        Chromium.pictures(page, "assistant-draft");
        page.locator("form[action$='/trial'] button[type=submit]").click();
        atOkta(page, tryOut);
        page.waitForURL(at -> at.startsWith(url(tryOut, "/settings")));
        assertThat(page.locator("main")).containsText("Connected");
        Chromium.pictures(page, "assistant-connected");
    }

    private static void atOkta(Page page, TryOut tryOut) {
        SandboxTenant.Person harry = tryOut.okta("hooli").person("harry");
        page.fill("[name=username]", harry.login());
        page.fill("[name=password]", harry.password());
        page.locator("button[type=submit], input[type=submit]").first().click();
    }

    private static void seeThatNothingIsLeft(Page page, TryOut tryOut) {
        page.navigate(url(tryOut, "/settings/organization/identity-provider/okta/setup"));
        page.fill("[name=api_token]", TOKEN);
        press(page, "Show the plan");
        assertThat(page.locator("#result")).containsText("Everything is as it should be");
        Chromium.pictures(page, "assistant-nothing-to-do");
        press(page, "Only diagnose");
        assertThat(page.locator("#readback-title")).isVisible();
        assertThat(page.locator("#result .gh-check-error, #result .gh-check-warning")).hasCount(0);
        Chromium.pictures(page, "assistant-diagnosis");
    }

    private static void signIn(Page harry, Page administrator, TryOut tryOut) {
        administrator.navigate(url(tryOut, "/users/new"));
        administrator.fill("[name=name]", "Harry");
        administrator.fill("[name=domain_name]", tryOut.okta("hooli").person("harry").login());
        administrator.locator("main form[action$='/users'] button[type=submit]").first().click();
        administrator.waitForURL(at -> at.contains("/users") && !at.endsWith("/new"));
        harry.navigate(url(tryOut, ""));
        harry.locator("form[action$='/login/okta'] button[type=submit]").click();
        atOkta(harry, tryOut);
        harry.waitForURL(url(tryOut, ""));
        assertThat(harry.locator("body")).containsText("Harry");
    }
}
