package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Clicking twice, two tabs, a lost connection, no mouse, no script: nothing breaks, nothing is
 * lost.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClumsyHandsJourney {
    private static final String FOCUS_IS_SEEN =
            "(() => { const at = getComputedStyle(document.activeElement); return at.outlineStyle"
                    + " !== 'none' && parseFloat(at.outlineWidth) >= 2; })()";
    private static final String FOCUSED = "document.activeElement.outerHTML.slice(0, 80)";

    private final TryOut tryOut = new TryOut();
    private final Chromium chromium = new Chromium();

    @BeforeAll
    void connect() {
        tryOut.connect("acme");
        SandboxTenant.Person ann = tryOut.okta("acme").person("ann");
        tryOut.api()
                .post(
                        "/o/acme/api/v1/users",
                        Map.of("name", ann.name(), "domain_name", ann.login()));
    }

    @AfterAll
    void close() {
        chromium.close();
        tryOut.close();
    }

    private Page administrator() {
        Page page = chromium.person().newPage();
        Visitor.signInLocally(page, tryOut, "acme");
        return page;
    }

    private static void signOut(Page page) {
        page.locator("header form[action$='/sign-out']").evaluate("form => form.requestSubmit()");
        page.waitForURL(at -> at.endsWith("/sign-in"));
    }

    @Test
    void clickingTwiceCreatesOneUser() {
        Page page = administrator();
        page.navigate(Place.USER_NEW.of(tryOut, "acme"));
        page.fill("[name=name]", "Doris Double");
        // The second before the browser leaves the page, as of quick fingers.
        page.locator("main form button[type=submit]")
                .evaluate("button => { button.click(); setTimeout(() => button.click()); }");
        page.waitForURL(at -> at.contains("done=user_saved"));
        page.navigate(Place.USERS.of(tryOut, "acme"));
        assertThat(page.getByText("Doris Double")).hasCount(1);
    }

    @Test
    void theSecondTabLosesNothing() {
        Page first = administrator();
        first.navigate(Place.USER_NEW.of(tryOut, "acme"));
        first.fill("[name=name]", "Tessa Tabs");
        first.locator("main form button[type=submit]").click();
        first.locator("a.gh-row-link", new Page.LocatorOptions().setHasText("Tessa")).click();
        first.waitForURL(at -> !at.contains("done="));
        Page second = first.context().newPage();
        second.navigate(first.url());
        first.fill("[name=name]", "Tessa First");
        first.locator("main form button[type=submit]").click();
        first.waitForURL(at -> at.contains("done=user_saved"));
        second.fill("[name=name]", "Tessa Second");
        second.locator("main form button[type=submit]").click();
        assertThat(second.locator("[data-error-summary]")).containsText("Somebody else changed");
        assertThat(second.locator("[name=name]")).hasValue("Tessa Second");
        second.locator("main form button[type=submit]").click();
        second.waitForURL(at -> at.contains("done=user_saved"));
        assertThat(second.getByText("Tessa Second")).hasCount(1);
    }

    @Test
    void loadingThePageAgainMakesNoSecondLink() {
        Page page = administrator();
        page.navigate(Place.HAND_OVERS.of(tryOut, "acme"));
        page.fill("[name=recipient]", "Rita Reload");
        page.locator("form[action$='/hand-overs'] button[type=submit]").click();
        assertThat(page.locator("#link")).hasValue(Pattern.compile(".*/hand-over/[\\w-]{43}"));
        page.reload();
        assertThat(page.locator("#link")).hasCount(0);
        assertThat(page.locator(".gh-hand-overs").getByText("Rita Reload")).hasCount(1);
    }

    @Test
    void whoWasSignedOutElsewhereIsToldSo() {
        Page list = administrator();
        list.navigate(Place.USERS.of(tryOut, "acme"));
        Page other = list.context().newPage();
        other.navigate(Place.OVERVIEW.of(tryOut, "acme"));
        signOut(other);
        list.fill("main [name=search]", "somebody");
        list.waitForURL(at -> at.contains("/sign-in?return_to="));
        assertThat(list.locator("main")).containsText("You signed out");
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        Page form = administrator();
        form.navigate(Place.USER_NEW.of(tryOut, "acme"));
        form.fill("[name=name]", "Kim \"Kept\" O'Neil");
        signOutElsewhere(form);
        form.locator("main form button[type=submit]").first().click();
        assertThat(form.locator("main")).containsText("is kept in this browser");
        signInAgain(form);
        assertThat(form.locator("main")).containsText("Kim \"Kept\" O'Neil");
        Chromium.pictures(form, "kept");
        form.locator("form[action$='/kept/send'] button").click();
        form.waitForURL(at -> at.contains("done=user_saved"));
        assertThat(form.getByText("Kim \"Kept\" O'Neil")).hasCount(1);
    }

    @Test
    void aSecretIsNotKeptWhenTheSessionEnds() {
        Page form = administrator();
        form.navigate(Place.CONNECTION.of(tryOut, "acme"));
        form.fill("[name=client_id]", "0oaTypedBefore");
        form.fill("[name=client_secret]", "hush-hush-hush");
        signOutElsewhere(form);
        form.locator(".gh-connect-form button[type=submit]").first().click();
        assertThat(form.locator("main")).containsText("is kept in this browser");
        Assertions.assertThat(form.context().cookies())
                .noneMatch(cookie -> decoded(cookie.value).contains("hush"))
                .anyMatch(cookie -> decoded(cookie.value).contains("0oaTypedBefore"));
        signInAgain(form);
        assertThat(form.locator("main")).containsText("secrets were not kept");
        form.locator("form[action$='/kept/discard'] button").click();
        assertThat(form.locator("main")).containsText("Discarded");
    }

    private static String decoded(String cookie) {
        return new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
    }

    private void signOutElsewhere(Page page) {
        Page other = page.context().newPage();
        other.navigate(Place.OVERVIEW.of(tryOut, "acme"));
        signOut(other);
    }

    private static void signInAgain(Page page) {
        page.locator(".gh-local summary").click();
        page.fill("[name=login]", "admin@acme.example");
        page.fill("[name=password]", TryOut.PASSWORD);
        page.locator("form[action$='/login/local'] button[type=submit]").click();
        page.waitForURL(at -> at.endsWith("/kept"));
    }

    @Test
    void aLostConnectionIsTold() {
        Page list = administrator();
        list.navigate(Place.USERS.of(tryOut, "acme"));
        assertThat(list.locator("[data-failed]")).isHidden();
        list.context().setOffline(true);
        list.fill("main [name=search]", "a");
        assertThat(list.locator("[data-failed]")).isVisible();
        list.context().setOffline(false);
        list.fill("main [name=search]", "Local");
        assertThat(list.locator("[data-failed]")).isHidden();
        assertThat(list.locator("#users")).containsText("Local Administrator");
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = administrator();
        page.keyboard().press("Tab");
        assertThat(page.locator(".gh-skip")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#find")).isFocused();
        page.keyboard().type("local");
        page.keyboard().press("Enter");
        page.waitForURL(at -> at.endsWith("/users?search=local"));
        page.keyboard().press("Control+k");
        assertThat(page.locator("#search")).isFocused();
        page.focus(".gh-person summary");
        page.keyboard().press("Enter");
        assertThat(page.locator(".gh-person .gh-menu")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".gh-person .gh-menu")).isHidden();
        assertThat(page.locator(".gh-person summary")).isFocused();
    }

    @Test
    void oneSwitchesBetweenOrganizationsByKeyboardOrWithoutScript() {
        BrowserContext plain =
                chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = plain.newPage();
        Visitor.signInLocally(page, tryOut, "globex");
        Visitor.signInLocally(page, tryOut, "acme");
        page.focus(".gh-switch summary");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator(".gh-switch a[href$='/o/globex']")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Place.OVERVIEW.of(tryOut, "globex"));
        page.locator(".gh-switch summary").click();
        page.fill("#go-to", "hooli");
        page.keyboard().press("Enter");
        page.waitForURL(at -> at.endsWith("/o/hooli/sign-in"));
    }

    /** Behind the last stop the browser's own buttons have the focus. */
    private static boolean onTheBody(Page page) {
        return Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"));
    }

    @Test
    void theFocusIsAlwaysSeen() {
        Page page = administrator();
        for (Place place : new Place[] {Place.CONNECTION, Place.USER_NEW, Place.SESSIONS}) {
            page.navigate(place.of(tryOut, "acme"));
            page.locator("body").evaluate("body => document.activeElement.blur()");
            page.keyboard().press("Tab");
            for (int stop = 0; stop < 40 && !onTheBody(page); stop++) {
                Assertions.assertThat(page.evaluate(FOCUS_IS_SEEN))
                        .as("%s: %s", place, page.evaluate(FOCUSED))
                        .isEqualTo(true);
                page.keyboard().press("Tab");
            }
        }
    }

    @Test
    void thePrintedGuideUsesTheSheet() {
        Page page = administrator();
        page.setViewportSize(794, 1123);
        page.navigate(Place.GUIDE.of(tryOut, "acme"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".gh-side")).isHidden();
        Assertions.assertThat(page.locator("main").boundingBox().width).isGreaterThan(600);
        Chromium.picture(page, "guide-on-paper");
    }

    @Test
    void theEssentialsNeedNoScript() {
        BrowserContext plain =
                chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = plain.newPage();
        Visitor.signInWithOkta(page, tryOut, "acme", "ann");
        page.navigate(Place.OVERVIEW.of(tryOut, "acme"));
        page.navigate(Place.USERS.of(tryOut, "acme"));
        page.fill("main [name=search]", "local");
        page.locator("main .gh-search button").click();
        assertThat(page.locator("#users")).containsText("Local Administrator");
        page.locator(".gh-person summary").click();
        page.locator("header form[action$='/sign-out'] button").click();
        page.locator("form[data-submit-now] button").click();
        page.navigate(Place.OVERVIEW.of(tryOut, "acme"));
        assertThat(page.locator("h1")).containsText("Acme");
    }

    @Test
    void twiceAsLargeStillFits() {
        Page page = administrator();
        page.setViewportSize(720, 450);
        for (Place place : Place.values()) {
            page.navigate(place.of(tryOut, "acme"));
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(place.words())
                    .isEqualTo(720);
        }
    }
}
