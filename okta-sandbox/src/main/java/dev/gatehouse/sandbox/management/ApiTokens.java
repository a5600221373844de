package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;

import java.time.Duration;
import java.util.Optional;

/**
 * The tokens of the Management API, which have their creator's role and die after 30 days without
 * use (reference chapter 8, Credentials).
 */
record ApiTokens(Realm realm) {
    private static final long NOTED = Duration.ofHours(1).toSeconds();

    /** Finds a living token and notes its use. */
    Optional<Document> use(String secret) {
        Shelf shelf = realm.tenant().shelf("api-tokens");
        long now = realm.tenant().clock().epochSecond();
        long days = Long.parseLong(realm.tenant().choice(Switch.API_TOKEN_DAYS));
        Optional<Document> found =
                shelf.first(token -> token.text("token").equals(secret))
                        .filter(
                                token ->
                                        now - token.number("used", now)
                                                <= Duration.ofDays(days).toSeconds());
        found.filter(token -> now - token.number("used", 0) > NOTED)
                .ifPresent(token -> shelf.update(token.id(), t -> t.with("used", now)));
        return found;
    }
}
