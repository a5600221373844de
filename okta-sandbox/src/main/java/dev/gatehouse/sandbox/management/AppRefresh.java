package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.List;

/** An application's refresh tokens (reference chapter 2, Refresh rotation). */
final class AppRefresh {
    private static final String SETTING = "settings.oauthClient.refresh_token";
    private static final int LONGEST_LEEWAY = 60;
    private static final int STANDARD_LEEWAY = 30;

    private AppRefresh() {}

    /** The setting is there exactly when the application may refresh; only SPAs rotate unasked. */
    static Document complete(Document app, String type) {
        if (!app.texts("settings.oauthClient.grant_types").contains("refresh_token")) {
            return app.without(SETTING);
        }
        List<String> kinds =
                type.equals("browser") ? List.of("ROTATE", "STATIC") : List.of("STATIC", "ROTATE");
        String kind = Json.oneOfOrFirst(app, SETTING + ".rotation_type", kinds);
        long leeway = app.number(SETTING + ".leeway", kind.equals("ROTATE") ? STANDARD_LEEWAY : 0);
        if (leeway < 0 || leeway > LONGEST_LEEWAY) {
            throw ApiRefusal.invalid("leeway", "'leeway' must be between 0 and 60");
        }
        return app.with(SETTING + ".rotation_type", kind).with(SETTING + ".leeway", leeway);
    }
}
