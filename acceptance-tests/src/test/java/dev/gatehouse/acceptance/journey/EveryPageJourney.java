package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import dev.gatehouse.acceptance.launcher.TryOut;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;

/**
 * Every page, seen by everybody who may come there: it answers as it should, fits a phone, can be
 * used by everybody (WCAG 2.2 AA), and the browser has nothing to complain about.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourney {
    private static final List<Place> SEEN_BY_ALL =
            List.of(
                    Place.OVERVIEW,
                    Place.USERS,
                    Place.ROLES,
                    Place.SESSIONS,
                    Place.API_USERS,
                    Place.ORGANIZATION,
                    Place.SIGN_IN_POLICY,
                    Place.DIAGNOSTICS,
                    Place.GUIDE,
                    Place.MY_SESSIONS);

    private final TryOut tryOut = new TryOut();
    private final Chromium chromium = new Chromium();
    private Inspection inspection = new Inspection();

    @BeforeAll
    void prepare() {
        tryOut.connect("acme");
        LongContent.fill(tryOut);
    }

    @BeforeEach
    void nothingFoundYet() {
        inspection = new Inspection();
    }

    @AfterEach
    void nothingIsWrong() {
        Assertions.assertThat(inspection.faults()).isEmpty();
    }

    @AfterAll
    void close() {
        chromium.close();
        tryOut.close();
    }

    private Page newPage() {
        return inspection.watched(chromium.person().newPage());
    }

    private String installation(String path) {
        return tryOut.installation().url() + path;
    }

    private String acme(String path) {
        return Visitor.at(tryOut, "acme", path);
    }

    private void visit(Page page, String slug, Place place, int status, String who) {
        inspection.visit(page, place.of(tryOut, slug), status, who + "-" + place.words());
    }

    @Test
    void whoeverIsNotSignedIn() {
        Page page = newPage();
        inspection.visit(page, installation("/"), 200, "home");
        inspection.visit(page, installation("/?organization=nobody"), 422, "home-unknown");
        inspection.visit(page, acme(""), 200, "sign-in");
        inspection.visit(page, Visitor.at(tryOut, "globex", ""), 200, "sign-in-not-connected");
        inspection.visit(page, installation("/operator"), 200, "operator-sign-in");
        inspection.visit(page, installation("/help/findings"), 200, "help-findings");
        inspection.visit(page, installation("/o/nobody"), 404, "organization-unknown");
        inspection.visit(page, installation("/nothing/here"), 404, "nothing-here");
        inspection.visit(page, acme("/hand-over"), 410, "hand-over-none");
        for (String link : new String[] {"/operator/set-up/", "/o/acme/invitation/"}) {
            String name = "link-over" + link.replace('/', '-');
            inspection.visit(page, installation(link + "not-a-link"), 410, name);
        }
        inspection.visit(page, acme("/hand-over/not-a-link"), 410, "link-over-hand-over");
        inspection.visit(
                page, acme("/login/okta/redirect?state=x&code=y"), 400, "refused-state-unknown");
        inspection.visit(page, acme("/login/okta/initiate?iss=x"), 400, "refused-by-another");
        inspection.visit(page, acme("/sign-in/confirm"), 400, "refused-confirmation-over");
    }

    @Test
    void whoMistypesTheEntrance() {
        Page page = newPage();
        page.navigate(acme("/sign-in"));
        page.locator(".gh-local summary").click();
        page.locator("form[action$='/login/local'] button").click();
        assertThat(page.locator("[data-error-summary]")).isFocused();
        inspection.look(page, "sign-in-empty");
        page.navigate(installation("/operator/sign-in"));
        page.fill("[name=login]", "oscar@gatehouse.example");
        page.fill("[name=password]", "not the password");
        page.locator("form[action$='/operator/sign-in'] button").click();
        assertThat(page.locator("[data-error-summary]")).containsText("is wrong");
        inspection.look(page, "operator-sign-in-wrong");
    }

    @Test
    void superAdministrator() {
        Page page = newPage();
        Visitor.signInLocally(page, tryOut, "acme");
        for (Place place : Place.values()) {
            visit(page, "acme", place, 200, "super");
        }
        page.navigate(acme("/users?search=ann"));
        page.locator("a.gh-row-link").first().click();
        page.waitForURL(at -> !at.contains("search="));
        inspection.look(page, "super-user");
        inspection.visit(page, acme("/users/" + LongContent.nobody()), 404, "super-user-unknown");
    }

    @Test
    void viewOnly() {
        Page page = newPage();
        Visitor.signInWithOkta(page, tryOut, "acme", "vera");
        page.waitForURL(acme(""));
        for (Place place : SEEN_BY_ALL) {
            visit(page, "acme", place, 200, "view");
        }
        visit(page, "acme", Place.AUDIT, 403, "view-refused");
        visit(page, "acme", Place.HAND_OVERS, 403, "view-refused");
        page.navigate(acme("/users?search=ann"));
        page.locator("a.gh-row-link").first().click();
        page.waitForURL(at -> !at.contains("search="));
        inspection.look(page, "view-user");
    }

    @Test
    void whoHasNoRole() {
        Page page = newPage();
        Visitor.signInWithOkta(page, tryOut, "acme", "nora");
        inspection.look(page, "refused-no-role");
        Page other = newPage();
        Visitor.signInWithOkta(other, tryOut, "acme", "otto");
        inspection.look(other, "refused-not-assigned-at-okta");
    }

    @Test
    void operator() {
        Page page = newPage();
        page.navigate(installation("/operator/sign-in"));
        page.fill("[name=login]", "oscar@gatehouse.example");
        page.fill("[name=password]", TryOut.PASSWORD);
        page.locator("form[action$='/operator/sign-in'] button").click();
        page.waitForURL(installation("/operator"));
        inspection.look(page, "operator-organizations");
        inspection.visit(
                page, installation("/operator?search=nobody"), 200, "operator-organizations-none");
        page.navigate(installation("/operator?search=cm"));
        assertThat(page.locator("#organizations tbody tr")).hasCount(1);
        page.locator("form[action$='/organizations'] button").click();
        assertThat(page.locator("[data-error-summary]")).isFocused();
        inspection.look(page, "operator-organizations-empty-form");
        inspection.visit(
                page, installation("/operator/organizations/hooli"), 200, "operator-organization");
        page.fill("[name=name]", "Ingo Invited");
        page.fill("[name=login]", "ingo@hooli.example");
        page.locator("form[action$='/invitations'] button").click();
        page.locator("#link").waitFor();
        inspection.look(page, "operator-invited");
        String link = page.locator("#link").inputValue();
        Page invited = newPage();
        inspection.visit(invited, link, 200, "invitation");
        invited.locator("main form button[type=submit]").first().click();
        assertThat(invited.locator("[data-error-summary]")).isFocused();
        inspection.look(invited, "invitation-empty");
    }

    @Test
    void holderOfAHandOver() {
        Page administrator = newPage();
        Visitor.signInLocally(administrator, tryOut, "globex");
        administrator.navigate(Place.HAND_OVERS.of(tryOut, "globex"));
        administrator.fill("[name=recipient]", "Ingrid, who runs Okta");
        administrator.locator("form[action$='/hand-overs'] button[type=submit]").click();
        administrator.locator("#link").waitFor();
        inspection.look(administrator, "hand-over-made");
        String link = administrator.locator("#link").inputValue();
        inspection.visit(administrator, link, 200, "hand-over-link-signed-in");
        Page holder = newPage();
        inspection.visit(holder, link, 200, "hand-over-link");
        holder.locator("form[action*='/hand-over/'] button").click();
        holder.waitForURL(at -> at.endsWith("/guide"));
        inspection.look(holder, "holder-guide");
        holder.locator(".gh-guest summary").click();
        assertThat(holder.locator(".gh-guest form button")).isVisible();
        inspection.look(holder, "holder-leaving");
        visit(holder, "globex", Place.CHOICE, 200, "holder");
        visit(holder, "globex", Place.CONNECTION, 200, "holder");
        visit(holder, "globex", Place.USERS, 403, "holder-refused");
        holder.navigate(Place.CONNECTION.of(tryOut, "globex"));
        administrator.navigate(Place.HAND_OVERS.of(tryOut, "globex"));
        administrator.locator("form[action$='/revoke'] button").first().click();
        administrator.waitForURL(at -> at.contains("done=hand_over_revoked"));
        inspection.look(administrator, "hand-overs-revoked");
        holder.locator("form[action$='/identity-provider/okta'] button[type=submit]")
                .first()
                .click();
        assertThat(holder.locator("[data-failed]")).containsText("This link was taken back");
        inspection.look(holder, "holder-told-while-saving");
    }

    @Test
    void theSandbox() {
        Page page = newPage();
        page.navigate(tryOut.installation().sandboxUrl() + "/#globex");
        assertThat(page.locator("#tenant")).containsText("gina@globex.example");
        inspection.look(page, "sandbox-globex");
        String okta = "http://" + tryOut.okta("acme").domain();
        inspection.visit(page, okta + "/", 200, "sandbox-home");
        inspection.visit(
                page, okta + "/oauth2/default/v1/authorize?client_id=x", 400, "sandbox-refusal");
        page.navigate(acme("/sign-in"));
        page.locator("form[action$='/login/okta'] button").click();
        page.locator("[name=username]").waitFor();
        inspection.look(page, "sandbox-sign-in");
    }
}
