package dev.gatehouse.sandbox.authorize;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an answer travels to the client (OAuth 2.0 Multiple Response Type Encoding Practices). */
enum ResponseMode {
    QUERY,
    FRAGMENT,
    FORM_POST,
    OKTA_POST_MESSAGE;

    static Optional<ResponseMode> named(String name) {
        return Arrays.stream(values()).filter(mode -> mode.text().equals(name)).findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
