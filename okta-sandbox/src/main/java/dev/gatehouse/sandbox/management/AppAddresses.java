package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.net.URI;
import java.util.Collections;
import java.util.List;

/** What Okta demands of an application's redirect URIs (reference chapter 2, Redirects). */
final class AppAddresses {
    private static final String OAUTH = "settings.oauthClient.";

    private AppAddresses() {}

    static void examine(Document app, String type) {
        if (app.texts(OAUTH + "redirect_uris").isEmpty() && needs(app)) {
            throw ApiRefusal.invalid(
                    "redirect_uris", "'redirect_uris' must have at least one value");
        }
        boolean wildcards = app.text(OAUTH + "wildcard_redirect").equals("SUBDOMAIN");
        for (String list : List.of("redirect_uris", "post_logout_redirect_uris")) {
            for (String uri : app.texts(OAUTH + list)) {
                if (!legal(uri, type, wildcards)) {
                    throw ApiRefusal.invalid(list, "'" + uri + "' is not a valid redirect URI");
                }
            }
        }
    }

    /** Only clients that never send a browser round may do without (S6: apps, Details). */
    static boolean needs(Document app) {
        return Collections.disjoint(
                app.texts(OAUTH + "grant_types"), List.of("password", "client_credentials"));
    }

    /** Absolute and without fragment; a scheme of its own is for native applications only. */
    private static boolean legal(String uri, String type, boolean wildcards) {
        if (uri.contains("*") && !(wildcards && uri.matches("https://[^/*.]*\\*[^/*.]*\\.[^*]+"))) {
            return false;
        }
        try {
            URI parsed = URI.create(uri.replace('*', 'x'));
            String scheme = String.valueOf(parsed.getScheme());
            boolean web = scheme.equals("https") || scheme.equals("http");
            return parsed.isAbsolute()
                    && parsed.getRawFragment() == null
                    && (web ? parsed.getHost() != null : type.equals("native"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
