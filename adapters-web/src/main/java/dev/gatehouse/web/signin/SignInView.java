package dev.gatehouse.web.signin;

import dev.gatehouse.web.page.Errors;

import java.util.Optional;

/** What the sign-in page shows. */
public record SignInView(
        String organization,
        String home,
        Optional<Provider> provider,
        Optional<String> ended,
        String returnTo,
        String login,
        Errors errors) {
    /** The provider that people sign in with, and where the button leads. */
    public record Provider(String name, String action) {}

    /** Whether something that was typed waits for the person. */
    public boolean kept() {
        return returnTo.equals(home + "/kept");
    }

    public boolean localOpen() {
        return provider.isEmpty() || errors.any();
    }
}
