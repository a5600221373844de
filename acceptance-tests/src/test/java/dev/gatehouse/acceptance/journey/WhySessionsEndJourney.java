package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.acceptance.steps.OktaByHand;
import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.JsonApi;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What Ann reads on the sign-in page after each end that she can meet, and her way on. */
class WhySessionsEndJourney {
    private static final String OKTA = "/admin/tenants/acme";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TryOut tryOut = new TryOut();
    private final JsonApi api = tryOut.api();
    private final JsonApi sandbox = tryOut.sandbox();

    @Test
    void tellsWhatHappenedAndWhatToDo() {
        try (tryOut;
                Chromium chromium = new Chromium()) {
            connectWithKnownLifetimes();
            api.post(
                    "/o/acme/api/v1/users",
                    Map.of("name", "Ann Lee", "domain_name", ann().login()));
            whatAnnDoes(chromium);
            whatOktaDoes(chromium);
            whatAdministratorsDo(chromium);
        }
    }

    private void whatAnnDoes(Chromium chromium) {
        Page page = signedIn(chromium);
        page.locator("form[action$='/sign-out'] button").first().evaluate("b => b.click()");
        page.waitForURL(at -> at.startsWith(url("/sign-in")));
        told(page, "signed-out", "You signed out. To go on working, sign in again.");
        page = signedIn(chromium);
        minutes(110);
        told(page, "inactive-too-long", "because you were away for a long time");
        page = signedIn(chromium);
        worksAfter(page, 60);
        worksAfter(page, 60);
        minutes(70);
        told(page, "refresh-token-expired", "your sign-in at the identity provider has expired");
        policy(60, 30);
        page = signedIn(chromium);
        minutes(31);
        told(page, "lifetime-reached", "your session reached its time limit");
        policy(10080, 1440);
    }

    private void whatOktaDoes(Chromium chromium) {
        Page page = signedIn(chromium);
        act("clear-sessions", Map.of());
        minutes(50);
        told(page, "refused-by-provider", "no longer confirmed your sign-in");
        page = signedIn(chromium);
        sandbox.post(
                OKTA + "/faults", Map.of("kind", "drop", "path", "/v1/token", "seconds", 3_600));
        worksAfter(page, 50);
        minutes(11);
        told(page, "provider-error", "could not be reached or did not accept us");
        sandbox.send("DELETE", OKTA + "/faults", "");
        page = signedIn(chromium);
        String app = OKTA + "/apps/" + tryOut.okta("acme").clientId() + "/universal-logout";
        sandbox.post(app, Map.of("url", url("/global-token-revocation"), "format", "iss_sub"));
        act("universal-logout", Map.of());
        told(page, "signed-out-by-provider", "your session at the identity provider ended");
    }

    private void whatAdministratorsDo(Chromium chromium) {
        Page page = signedIn(chromium);
        api.send("DELETE", "/o/acme/api/v1/sessions?all=true", "");
        told(page, "signed-out-by-administrator", "An administrator signed you out");
        page = signedIn(chromium);
        enable(false);
        told(page, "access-removed", "you no longer have access");
        enable(true);
        page = signedIn(chromium);
        api.send("POST", TryOut.path("acme") + "/disable", "");
        told(page, "configuration-changed", "an administrator changed how your organization");
    }

    private void connectWithKnownLifetimes() {
        JsonNode tenant = sandbox.get(OKTA);
        OktaByHand okta =
                OktaByHand.at(
                        tenant.required("origin").asText(),
                        tenant.required("apiTokens").get(0).asText());
        String server = tenant.required("authorizationServers").get(0).required("id").asText();
        String policies = OktaByHand.SERVERS + "/" + server + "/policies";
        String rules =
                policies + "/" + OktaByHand.id(okta.one(policies, "/name", "Users")) + "/rules";
        okta.change(
                rules + "/" + OktaByHand.id(okta.get(rules).get(0)),
                rule ->
                        rule.withObject("/actions/token")
                                .put("refreshTokenLifetimeMinutes", 180)
                                .put("refreshTokenWindowMinutes", 100));
        Map<String, Object> settings = new TreeMap<>(tryOut.settings("acme"));
        settings.put("refresh_token_lifetime_minutes", 180);
        settings.put("refresh_token_idle_minutes", 100);
        tryOut.putInForce("acme", settings);
    }

    private SandboxTenant.Person ann() {
        return tryOut.okta("acme").person("ann");
    }

    private String url(String path) {
        return tryOut.installation().url() + "/o/acme" + path;
    }

    /** In a browser of her own, which Okta does not know. */
    private Page signedIn(Chromium chromium) {
        Page page = chromium.person().newPage();
        page.navigate(url("/sign-in"));
        page.locator("form[action$='/login/okta'] button").click();
        page.fill("[name=username]", ann().login());
        page.fill("[name=password]", ann().password());
        page.locator("button[type=submit], input[type=submit]").first().click();
        page.waitForURL(url(""));
        return page;
    }

    private void minutes(int minutes) {
        tryOut.installation().pass(Duration.ofMinutes(minutes));
    }

    private void worksAfter(Page page, int minutes) {
        minutes(minutes);
        page.navigate(url(""));
        assertThat(page.locator(".gh-person-name")).isVisible();
    }

    /** Opens the console, where the session is over or soon will be, and reads why. */
    private void told(Page page, String name, String sentence) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            page.navigate(url(""));
        } while (!page.url().startsWith(url("/sign-in")) && System.nanoTime() < end);
        assertThat(page.locator("[role=status]")).containsText(sentence);
        Chromium.pictures(page, "ended-" + name);
        page.context().close();
    }

    private void act(String act, Map<String, String> what) {
        sandbox.post(OKTA + "/users/" + ann().login() + "/" + act, what);
    }

    private void policy(int absolute, int idle) {
        api.put(
                "/o/acme/api/v1/session-policy",
                Map.of(
                        "ownership",
                        "per_session",
                        "refresh_percent",
                        20,
                        "absolute_minutes",
                        absolute,
                        "idle_minutes",
                        idle));
    }

    private void enable(boolean enabled) {
        JsonNode user =
                api.get("/o/acme/api/v1/users?search=" + ann().login()).required("items").get(0);
        Map<String, Object> changed = new TreeMap<>();
        changed.put("name", user.required("name").asText());
        changed.put("enabled", enabled);
        changed.put("domain_name", ann().login());
        changed.put("version", user.required("version").asLong());
        api.put("/o/acme/api/v1/users/" + user.required("id").asText(), changed);
    }
}
