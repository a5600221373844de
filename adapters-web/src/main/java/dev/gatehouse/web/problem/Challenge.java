package dev.gatehouse.web.problem;

/** The {@code WWW-Authenticate} value of RFC 6750, section 3. */
final class Challenge {
    /** Without an error code, when no token was presented (section 3.1). */
    static final String PLAIN = "Bearer realm=\"Gatehouse\"";

    private Challenge() {}

    static String of(String error, String description) {
        return PLAIN
                + ", error=\""
                + error
                + "\", error_description=\""
                + description.replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "'")
                + "\"";
    }
}
