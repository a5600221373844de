package dev.gatehouse.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.gatehouse.acceptance.launcher.TryOut;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every button of the sandbox's admin page, and what follows from it on the page. */
class SandboxAdminJourney {
    /** Notes all that the page says, which it shows for some seconds only. */
    private static final String LISTEN =
            """
            addEventListener("DOMContentLoaded", () => {
                const said = document.getElementById("said");
                new MutationObserver(() => {
                    document.documentElement.dataset.heard += said.textContent + ";";
                }).observe(said, {childList: true});
            });
            """;

    private static final String FORGET = "document.documentElement.dataset.heard = ';'";

    /** What can be done to a person in this order, and the status that it leads to. */
    private static final Map<String, String> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("clear-sessions", "ACTIVE");
        ACTS.put("sign-out", "ACTIVE");
        ACTS.put("universal-logout", "ACTIVE");
        ACTS.put("suspend", "SUSPENDED");
        ACTS.put("unsuspend", "ACTIVE");
        ACTS.put("expire-password", "PASSWORD_EXPIRED");
        ACTS.put("activate", "ACTIVE");
        ACTS.put("deactivate", "DEPROVISIONED");
    }

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> clicked = new TreeSet<>();

    @Test
    void doesWhatItsButtonsSay() {
        try (TryOut tryOut = new TryOut();
                Chromium chromium = new Chromium()) {
            BrowserContext tester = chromium.person();
            tester.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = watched(tester.newPage());
            page.addInitScript(LISTEN);
            page.navigate(tryOut.installation().sandboxUrl() + "/#acme");
            assertThat(row(page)).containsText("otto@acme.example");
            portraits(page);
            copies(page);
            acts(page);
            membership(page);
            clock(page);
            keys(page);
            faults(page);
            switches(page);
            Assertions.assertThat(clicked).containsAll(buttons(page));
            deletes(page);
            page.locator("#tenants a", new Page.LocatorOptions().setHasText("Globex")).click();
            assertThat(page.locator("#tenant")).containsText("gina@globex.example");
        }
        Assertions.assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    private Page watched(Page page) {
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    /** Wide and narrow, light and dark; nothing may stick out of a narrow page. */
    private static void portraits(Page page) {
        for (int width : new int[] {390, 1440}) {
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Chromium.picture(page, "sandbox-admin-" + width + "-" + scheme);
                Assertions.assertThat(
                                page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("fits into " + width + " px")
                        .isEqualTo(true);
            }
        }
    }

    private static Locator row(Page page) {
        return page.locator("tr", new Page.LocatorOptions().setHasText("otto@acme.example"));
    }

    /** Clicks a button by its text and waits until the page says that it was done. */
    private void click(Page page, Locator within, String text, String said) {
        page.evaluate(FORGET);
        within.locator("button", new Locator.LocatorOptions().setHasText(text)).first().click();
        says(page, said);
        clicked.add(text);
    }

    private static void says(Page page, String text) {
        assertThat(page.locator("html"))
                .hasAttribute("data-heard", Pattern.compile(";" + text + ";"));
    }

    private static Locator card(Page page, String title) {
        return page.locator("section.card", new Page.LocatorOptions().setHasText(title)).first();
    }

    private void copies(Page page) {
        Locator connection = card(page, "Connect this tenant");
        click(page, connection, "Copy", "Copied");
        Assertions.assertThat(String.valueOf(page.evaluate("navigator.clipboard.readText()")))
                .contains("/oauth2/");
    }

    private void acts(Page page) {
        ACTS.forEach(
                (act, status) -> {
                    row(page).locator("select").first().selectOption(act);
                    click(page, row(page), "Do it", "Done");
                    assertThat(row(page)).containsText(status);
                });
        row(page).locator("select").first().selectOption("activate");
        click(page, row(page), "Do it", "Done");
    }

    private void membership(Page page) {
        row(page).locator("select").nth(1).selectOption("View Only");
        click(page, row(page), "Join", "Done");
        assertThat(row(page).locator("td").nth(3)).hasText("View Only");
        row(page).locator("select").nth(1).selectOption("View Only");
        click(page, row(page), "Leave", "Done");
        assertThat(row(page).locator("td").nth(3)).hasText("no group");
    }

    private void clock(Page page) {
        card(page, "Clock").locator("select").selectOption("3601");
        click(page, card(page, "Clock"), "Move forward", "Done");
        assertThat(card(page, "Clock")).containsText("3601 seconds ahead");
        click(page, card(page, "Clock"), "Back to real time", "Done");
        assertThat(card(page, "Clock")).containsText("0 seconds ahead");
    }

    private void keys(Page page) {
        click(page, card(page, "Signing keys"), "Rotate", "Done");
        click(page, card(page, "Signing keys"), "Replace without notice", "Done");
    }

    private void faults(Page page) {
        for (String kind : values(card(page, "Faults").locator("select").first())) {
            Locator faults = card(page, "Faults");
            faults.locator("select").first().selectOption(kind);
            faults.locator("select").nth(1).selectOption("/v1/token");
            click(page, faults, "Break it", "Done");
            assertThat(card(page, "Faults")).containsText(kind + " /v1/token until");
            click(page, card(page, "Faults"), "Mend everything", "Done");
            assertThat(card(page, "Faults")).containsText("All is well.");
        }
    }

    /** Every choice of every switch, and back to the first. */
    private static void switches(Page page) {
        int count = card(page, "What Okta leaves open").locator("select").count();
        for (int i = 0; i < count; i++) {
            List<String> choices = values(switchAt(page, i));
            for (String choice : choices.reversed()) {
                page.evaluate(FORGET);
                switchAt(page, i).selectOption(choice);
                says(page, "Done");
                assertThat(switchAt(page, i)).hasValue(choice);
            }
        }
    }

    private static Locator switchAt(Page page, int index) {
        return card(page, "What Okta leaves open").locator("select").nth(index);
    }

    private static List<String> values(Locator select) {
        return select.locator("option").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList();
    }

    private static Set<String> buttons(Page page) {
        return new TreeSet<>(page.locator("button").allTextContents());
    }

    private void deletes(Page page) {
        row(page).locator("select").first().selectOption("delete");
        click(page, row(page), "Do it", "Done");
        assertThat(row(page)).hasCount(0);
    }
}
