package dev.gatehouse.sandbox.authserver;

import dev.gatehouse.sandbox.document.Document;

import java.util.Set;

/** A scope of an authorization server. */
public record Scope(Document document) {
    private static final Set<String> OPENID =
            Set.of(
                    "openid",
                    "profile",
                    "email",
                    "address",
                    "phone",
                    "offline_access",
                    "device_sso");

    public String name() {
        return document.text("name");
    }

    public boolean standard() {
        return document.flag("default");
    }

    public boolean published() {
        return document.text("metadataPublish").equals("ALL_CLIENTS");
    }

    /** Whether a person is asked; a client by itself needs nobody for a flexible scope (S6). */
    public boolean consentAsked() {
        return consentRequired() || document.text("consent").equals("FLEXIBLE");
    }

    public boolean consentRequired() {
        return document.text("consent").equals("REQUIRED");
    }

    /** Whether the name is one of OpenID Connect's own. */
    public static boolean isOpenId(String name) {
        return OPENID.contains(name);
    }
}
