package dev.gatehouse.demo;

import dev.gatehouse.demo.http.Browser;

import java.util.Map;

/** Chooses the passwords of the demo's operator and local administrators. */
final class DemoAccounts {
    private final Browser browser;

    DemoAccounts(String gatehouse) {
        this.browser = new Browser(gatehouse);
    }

    void operator(String link) {
        String password = "gatehouse-operator-2026";
        browser.open(link);
        browser.submit(
                Map.of(
                        "name",
                        "Demo Operator",
                        "login",
                        "operator@gatehouse.example",
                        "password",
                        password,
                        "password_again",
                        password));
    }

    void administrator(String link, String password) {
        browser.open(link);
        browser.submit(Map.of("password", password, "password_again", password));
    }
}
