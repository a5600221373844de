package dev.gatehouse.acceptance.journey;

import com.microsoft.playwright.Page;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;

/** What people do at every page of an organization: come in, and leave. */
final class Visitor {
    private Visitor() {}

    static String at(TryOut tryOut, String slug, String path) {
        return tryOut.installation().url() + "/o/" + slug + path;
    }

    /** As the local administrator, with a password. */
    static void signInLocally(Page page, TryOut tryOut, String slug) {
        page.navigate(at(tryOut, slug, "/sign-in"));
        if (!page.isVisible("[name=login]")) {
            page.locator(".gh-local summary").click();
        }
        page.fill("[name=login]", "admin@" + slug + ".example");
        page.fill("[name=password]", TryOut.PASSWORD);
        page.locator("form[action$='/login/local'] button[type=submit]").click();
        page.waitForURL(at(tryOut, slug, ""));
    }

    /** From the sign-in page to wherever Okta's answer leads. */
    static void signInWithOkta(Page page, TryOut tryOut, String slug, String person) {
        page.navigate(at(tryOut, slug, "/sign-in"));
        page.locator("form[action$='/login/okta'] button[type=submit]").click();
        atOkta(page, tryOut, slug, person);
    }

    /** On Okta's own page. */
    static void atOkta(Page page, TryOut tryOut, String slug, String person) {
        SandboxTenant.Person known = tryOut.okta(slug).person(person);
        page.fill("[name=username]", known.login());
        page.fill("[name=password]", known.password());
        page.locator("button[type=submit], input[type=submit]").first().click();
        page.waitForURL(at -> at.startsWith(tryOut.installation().url()));
    }
}
