package dev.gatehouse.acceptance.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Looks at pages on a desk and on a phone, light and dark, and collects what is wrong with them, so
 * that one run tells everything.
 */
final class Inspection {
    private static final String HEADINGS = "document.querySelectorAll('h1').length";
    private static final String TWICE =
            "[...document.querySelectorAll('[id]')].map(e => e.id)"
                    + ".filter((id, at, all) => all.indexOf(id) !== at).join(' ')";
    private static final String STICKS_OUT =
            "document.documentElement.scrollWidth <= innerWidth ? '' :"
                + " [...document.querySelectorAll('body *')].filter(e =>"
                + " e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('nav')).slice(0,"
                + " 3).map(e => e.tagName + '.' + e.className).join(' ')";

    private final List<String> faults = new ArrayList<>();

    /** A page whose complaints in the browser's console count; a refused request is none. */
    Page watched(Page page) {
        page.onConsoleMessage(
                message -> {
                    boolean refusal =
                            message.text().contains("the server responded with a status")
                                    || message.text().contains("Response Status Error Code 4");
                    if (message.type().equals("error") && !refusal) {
                        faults.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        return page;
    }

    /** Opens an address, which must answer with that status, and looks. */
    void visit(Page page, String address, int status, String name) {
        Response answer = Objects.requireNonNull(page.navigate(address), address);
        if (answer.status() != status) {
            fault(name, "answers " + answer.status() + " instead of " + status);
        }
        look(page, name);
    }

    /** Looks at the page as it is. */
    void look(Page page, String name) {
        page.waitForLoadState();
        if (!Objects.equals(page.evaluate(HEADINGS), 1)) {
            fault(name, "needs exactly one h1");
        }
        if (page.title().isBlank()) {
            fault(name, "has no title");
        }
        tell(name, "uses twice the id", String.valueOf(page.evaluate(TWICE)));
        Chromium.picture(page, name + "-1440-light");
        told(name, Accessibility.violations(page));
        emulate(page, ColorScheme.DARK);
        for (int width : new int[] {320, 390}) {
            page.setViewportSize(width, 900);
            tell(name, "sticks out at " + width, String.valueOf(page.evaluate(STICKS_OUT)));
        }
        Chromium.picture(page, name + "-390-dark");
        told(name + ", dark, on a phone,", Accessibility.violationsOfLooks(page));
        emulate(page, ColorScheme.LIGHT);
        page.setViewportSize(1440, 900);
    }

    private void told(String name, List<String> violations) {
        violations.forEach(violation -> fault(name, violation));
    }

    private static void emulate(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void tell(String name, String what, String found) {
        if (!found.isEmpty()) {
            fault(name, what + ": " + found);
        }
    }

    private void fault(String name, String what) {
        faults.add(name + " " + what);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
