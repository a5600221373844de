package dev.gatehouse.domain.setup;

import java.util.Locale;

/** The kinds of things that a set-up makes at a provider, in the order in which it makes them. */
public enum ObjectKind {
    GROUP,
    AUTHORIZATION_SERVER,
    SCOPE,
    CLAIM,
    WEB_APP,
    NATIVE_APP,
    API_APP,
    ASSIGNMENT,
    ACCESS_POLICY,
    RULE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
