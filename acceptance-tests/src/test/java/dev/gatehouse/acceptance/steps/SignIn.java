package dev.gatehouse.acceptance.steps;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;

import java.util.Map;

/** How a person signs in with Okta, by the pages. */
final class SignIn {
    private SignIn() {}

    /** Opens the sign-in page and presses the button; then Okta's page is open. */
    static Browser begin(String person) {
        return begin(World.current().browser(person), Organizations.of(person));
    }

    static Browser begin(Browser browser, String organization) {
        return browser.open(World.current().url("/o/" + organization + "/sign-in"))
                .submit("form[action$='/login/okta']", Map.of());
    }

    static Browser atOkta(String person) {
        SandboxTenant.Person known = Organizations.person(person);
        return World.current()
                .browser(person)
                .submit(Map.of("username", known.login(), "password", known.password()));
    }

    static Browser complete(String person) {
        begin(person);
        return atOkta(person);
    }

    static boolean signedIn(String person) {
        return signedIn(World.current().browser(person), Organizations.of(person));
    }

    static boolean signedIn(Browser browser, String organization) {
        browser.open(World.current().url("/o/" + organization));
        return browser.status() == 200 && !browser.location().getPath().endsWith("/sign-in");
    }

    static void local(Browser browser, String organization) {
        browser.open(World.current().url("/o/" + organization + "/sign-in"))
                .submit(
                        "form[action$='/login/local']",
                        Map.of(
                                "login",
                                "admin@" + organization + ".example",
                                "password",
                                Organizations.PASSWORD));
    }
}
