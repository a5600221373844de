package dev.gatehouse.sandbox.client;

import java.util.List;
import java.util.regex.Pattern;

/** Compares redirect URIs as Okta does: letter for letter, but for one wildcard label. */
final class RedirectMatch {
    private RedirectMatch() {}

    static boolean matches(App app, String list, String asked) {
        List<String> registered = app.oauth().texts(list);
        boolean wildcard = app.oauth().text("wildcard_redirect").equals("SUBDOMAIN");
        return registered.stream()
                .anyMatch(uri -> uri.equals(asked) || (wildcard && matchesSubdomain(uri, asked)));
    }

    private static boolean matchesSubdomain(String pattern, String asked) {
        if (!pattern.matches("https://[^/*.]*\\*[^/*.]*\\.[^*]+")) {
            return false;
        }
        int star = pattern.indexOf('*');
        return asked.matches(
                Pattern.quote(pattern.substring(0, star))
                        + "[A-Za-z0-9-]+"
                        + Pattern.quote(pattern.substring(star + 1)));
    }
}
