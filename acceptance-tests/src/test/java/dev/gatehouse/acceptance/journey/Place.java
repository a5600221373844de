package dev.gatehouse.acceptance.journey;

import dev.gatehouse.acceptance.launcher.TryOut;

import java.util.Locale;

/** A page of an organization, at its path below the organization's address. */
enum Place {
    OVERVIEW(""),
    USERS("/users"),
    USERS_NOBODY("/users?search=nobody-is-called-so&state=active"),
    USER_NEW("/users/new"),
    ROLES("/roles"),
    SESSIONS("/sessions"),
    SESSIONS_NONE("/sessions?search=nobody-is-called-so"),
    SESSIONS_END("/sessions/end"),
    API_USERS("/api-users"),
    ORGANIZATION("/settings/organization"),
    SIGN_IN_POLICY("/settings/sign-in-policy"),
    DIAGNOSTICS("/diagnostics"),
    AUDIT("/audit"),
    MY_SESSIONS("/my-sessions"),
    CHOICE("/settings/organization/identity-provider"),
    CONNECTION("/settings/organization/identity-provider/okta"),
    ASSISTANT("/settings/organization/identity-provider/okta/setup"),
    GUIDE("/settings/organization/guide"),
    HAND_OVERS("/settings/organization/hand-overs"),
    SIGNALS("/settings/organization/signals");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    String of(TryOut tryOut, String slug) {
        return Visitor.at(tryOut, slug, path);
    }

    /** For the picture's name. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
