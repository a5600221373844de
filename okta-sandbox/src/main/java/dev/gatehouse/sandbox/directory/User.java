package dev.gatehouse.sandbox.directory;

import dev.gatehouse.sandbox.document.Document;

import java.time.Instant;

/** A person of the tenant, read from the document that {@code /api/v1/users} shows. */
public record User(Document document) {
    public String id() {
        return document.id();
    }

    public String login() {
        return document.text("profile.login");
    }

    public String email() {
        return document.text("profile.email");
    }

    public String status() {
        return document.text("status");
    }

    /** Whether the person may sign in at all. */
    public boolean mayEnter() {
        return switch (status()) {
            case "ACTIVE", "PASSWORD_EXPIRED", "RECOVERY" -> true;
            default -> false;
        };
    }

    public String displayName() {
        return document.findText("profile.displayName")
                .orElse(
                        (document.text("profile.firstName")
                                        + " "
                                        + document.text("profile.lastName"))
                                .strip());
    }

    public boolean hasPassword(String password) {
        return document.findText("credentials.password.value").filter(password::equals).isPresent();
    }

    /** Tokens that were issued to the person up to this moment are worth nothing. */
    public Instant tokensRevokedUntil() {
        return Instant.ofEpochSecond(document.number("tokensRevokedUntil", 0));
    }
}
